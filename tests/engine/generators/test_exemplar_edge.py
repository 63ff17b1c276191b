"""The edge of objects that are drawn from exemplars, and what is filled beyond it."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators.exemplar_edge import crisp_edge, mirrored, own_edge, reflected, spread_into, without_rim

TONE = np.array([120, 100, 80])


def test_its_own_soft_edge_is_kept_and_gaps_are_filled() -> None:
    mask = np.zeros((800, 800), np.uint8)
    mask[160:640, 160:640] = 255
    soft = np.zeros_like(mask)
    soft[164:636, 164:440] = 255  # a sliver is missing all around, and much to the right
    soft = np.asarray(cv2.GaussianBlur(soft, (0, 0), 2), np.uint8)
    alpha = own_edge(soft, mask, 800)
    assert (alpha[300:500, 161] < 60).all()
    assert (alpha[300:500, 166] < 255).all()
    assert (alpha[300:500, 200:632] >= 250).all()
    assert (own_edge(np.zeros_like(mask), mask, 800) == 255).all()


def test_colours_are_spread_into_what_is_not_covered_at_any_size() -> None:
    for size in (100, 500):
        rgb = np.zeros((size, size, 3), np.uint8)
        covered = np.zeros((size, size), np.float32)
        covered[:, : size // 2] = 1
        rgb[:, : size // 2] = TONE
        found = spread_into(rgb, covered, size)
        assert np.abs(found.astype(int) - TONE).max() <= 2


def test_a_cut_out_s_edge_becomes_crisper_and_keeps_its_place() -> None:
    mask = np.zeros((300, 300), np.uint8)
    mask[:, :151] = 255
    cover = np.zeros_like(mask)
    cover[:, :150] = 255
    cover = np.asarray(cv2.GaussianBlur(cover, (0, 0), 4), np.uint8)
    soft, crisp = (alpha[150, 130:158].astype(int) for alpha in (cover, crisp_edge(cover, mask, 300)))
    assert ((crisp > 8) & (crisp < 247)).sum() < 0.7 * ((soft > 8) & (soft < 247)).sum()
    assert abs(int((crisp >= 128).sum()) - int((soft >= 128).sum())) <= 4
    assert (np.diff(crisp) <= 0).all()


def test_texture_is_carried_on_as_in_a_mirror() -> None:
    rgb = np.random.RandomState(2).randint(0, 256, (200, 200, 3)).astype(np.uint8)
    covered = np.zeros((200, 200), np.float32)
    covered[:, :120] = 1
    wanted = np.full((200, 200), 255, np.uint8)
    wanted[:50] = 0
    found, usable = mirrored(rgb, covered, wanted, 200)
    assert (found[60:, 120:131] == rgb[60:, 108:119][:, ::-1]).all()
    assert (found[:50] == rgb[:50]).all() and (found[:, :120] == rgb[:, :120]).all()
    assert usable[100, 121] > 0.8 > usable[100, 125] > usable[100, 130] > 0 == usable[100, 140]
    nothing = np.zeros_like(covered)
    assert mirrored(rgb, nothing, wanted, 200)[0] is rgb


def test_a_bent_mirror_shows_what_a_straight_one_does_and_no_specks_where_an_edge_is_uneven() -> None:
    noise = np.random.RandomState(2).normal(128, 120, (400, 400)).astype(np.float32)
    grey = np.clip(128 + 6 * (cv2.GaussianBlur(noise, (0, 0), 3) - 128), 0, 255).astype(np.uint8)
    rgb = cv2.merge([grey] * 3)
    wanted = np.full((400, 400), 255, np.uint8)
    steps = []
    for roughness in (0, 4):
        ends = 200 + np.random.RandomState(3).randint(0, roughness + 1, 400)
        covered = (np.arange(400) < ends[:, None]).astype(np.float32)
        ways = [way(rgb, covered, wanted, 400) for way in (mirrored, reflected)]
        assert (ways[1][0][covered > 0] == rgb[covered > 0]).all()
        assert np.abs(ways[0][1] - ways[1][1]).max() < 0.1
        steps.append([np.abs(np.diff(found[20:380, 205:215, 0].astype(int), axis=0)).mean() for found, _ in ways])
        if not roughness:
            straight, bent, own = (one[20:380, 203:220].astype(int) for one in (ways[0][0], ways[1][0], rgb))
            assert np.abs(straight - bent).mean() < 0.25 * np.abs(straight - own).mean()
    assert steps[0][1] < 1.1 * steps[0][0]
    assert steps[1][1] - steps[0][1] < 0.4 * (steps[1][0] - steps[0][0])
    nothing = np.zeros((400, 400), np.float32)
    assert reflected(rgb, nothing, wanted, 400)[0] is rgb


def test_the_steps_of_an_enlarged_cut_out_are_not_seen_and_its_edge_is_no_softer() -> None:
    own = (np.arange(100) >= 60 - np.arange(100)[:, None] // 5).astype(np.uint8) * 255
    cover = np.asarray(cv2.resize(own, (400, 400), interpolation=cv2.INTER_CUBIC), np.uint8)
    mask = cv2.dilate(cover, np.ones((5, 5), np.uint8))
    edges = [crisp_edge(cover, mask, 400, enlarged) for enlarged in (0.0, 4.0)]
    uneven, soft = [], []
    for alpha in edges:
        ends = (255 - alpha[50:350].astype(float)).sum(1) / 255
        uneven.append(np.abs(ends - np.polyval(np.polyfit(np.arange(300), ends, 1), np.arange(300))).mean())
        soft.append(int(((alpha > 8) & (alpha < 247)).sum()))
    assert uneven[1] < 0.6 * uneven[0]
    assert soft[1] < 1.05 * soft[0]
    assert (crisp_edge(cover, mask, 400, 0.9) == edges[0]).all()


def test_a_rim_is_not_trusted_but_what_is_thin_is() -> None:
    cover = np.zeros((800, 800), np.uint8)
    cover[100:700, 100:400] = 255
    cover[300:303, 400:700] = 255
    everywhere = np.ones(cover.shape, np.float32)
    clean = without_rim(cover, everywhere, 800)
    assert (clean[400, 100:102] == 0).all() and (clean[400, 103:397] == 1).all() and clean[400, 399] == 0
    assert (clean[301, 410:700] == 1).all()
    assert without_rim(cover[::8, ::8], everywhere[::8, ::8], 100).min() == 1
