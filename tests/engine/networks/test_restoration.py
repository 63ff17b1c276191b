"""The restorer: what it leaves alone, how far it sees, and that its sizes are read off its weights."""

from __future__ import annotations

import torch

from engine.networks.restoration import NOTHING, STEP, SURE, Restorer, RestorerConfig, damage, gate

TINY = RestorerConfig(4, 1)


def _restorer(level: float) -> Restorer:
    """One of random weights that takes every picture for as damaged as that, in grey levels."""
    torch.manual_seed(3)
    restorer = Restorer(TINY).eval().requires_grad_(False)
    restorer.level.weight.zero_()
    restorer.level.bias.fill_(torch.tensor(level).log())
    return restorer


def test_what_is_clean_is_not_changed_by_a_bit_and_what_is_not_is() -> None:
    rgb = torch.rand(2, 3, 16, 24) * 2 - 1
    assert torch.equal(_restorer(0.9 * NOTHING)(rgb), rgb)
    changed = _restorer(2 * SURE)
    assert not torch.equal(changed(rgb), rgb)
    torch.testing.assert_close(changed(rgb), rgb + changed.parts(rgb)[0])


def test_the_gate_opens_between_nothing_and_sure() -> None:
    levels = torch.tensor([0.1, NOTHING, (NOTHING + SURE) / 2, SURE, 90.0])
    shares = gate(levels.log()[:, None, None, None])
    assert shares.shape == (5, 1, STEP, STEP)
    torch.testing.assert_close(shares[:, 0, 0, 0], torch.tensor([0, 0, 0.5, 1, 1]), atol=1e-5, rtol=0)


def test_damage_is_the_distance_to_the_truth_in_grey_levels() -> None:
    truth = torch.rand(1, 3, 32, 32) - 0.5
    for levels in (1.0, 20.0):
        torch.testing.assert_close(damage(truth + levels / 127.5, truth).exp(), torch.full((1, 1, 4, 4), levels),
                                   rtol=0.05, atol=0)  # fmt: skip
    assert float(damage(truth, truth).exp().max()) < NOTHING


def test_it_sees_no_farther_than_it_says() -> None:
    torch.manual_seed(3)
    restorer, reach = Restorer(TINY).eval().requires_grad_(False), TINY.reach
    torch.nn.init.normal_(restorer.level.weight, std=0.3)
    restorer.level.bias.fill_(torch.tensor((NOTHING + SURE) / 2).log())
    size = 2 * (reach + STEP)
    before = torch.zeros(1, 3, size, size)
    after = before.clone()
    after[..., reach + 3, reach + 3] = 1
    rows = (restorer(after) - restorer(before)).abs().amax((0, 1, 3)).nonzero()[:, 0]
    assert reach + 3 - int(rows.min()) <= reach and int(rows.max()) - (reach + 3) <= reach
    assert int(rows.max()) - int(rows.min()) > reach  # and nearly as far


def test_the_picture_keeps_its_precision_in_half_the_bits() -> None:
    rgb = torch.full((1, 3, 8, 8), 0.123456)
    restored = _restorer(0.1).to(torch.bfloat16)(rgb)
    assert restored.dtype == torch.float32
    assert torch.equal(restored, rgb)


def test_its_sizes_are_read_off_its_weights() -> None:
    assert RestorerConfig.of(Restorer(RestorerConfig(8, 3)).state_dict()) == RestorerConfig(8, 3)
