"""The kinds of layers a scene is made of, a file each. All are values; every field is checked when one is made."""

from engine.scene.layers.acting import ActingLayer
from engine.scene.layers.adjustment import AdjustmentLayer
from engine.scene.layers.background import RGB, BackgroundLayer, rgb
from engine.scene.layers.base import (
    BLEND_MODES,
    PASS_THROUGH,
    RESAMPLINGS,
    Extent,
    Layer,
    common_extent,
    stacks,
    without_base,
)
from engine.scene.layers.drop_shadow import FARTHEST_DROP, WIDEST_BLUR, DropShadowLayer
from engine.scene.layers.filter import FilterLayer
from engine.scene.layers.group import DEEPEST, GroupLayer, closed
from engine.scene.layers.layer_mask import LayerMask
from engine.scene.layers.live import LiveLayer, is_live
from engine.scene.layers.object import FRAME, SMALLEST_FRAME, ObjectLayer, frame_around, framed
from engine.scene.layers.paint import PaintLayer, TiledLayer
from engine.scene.layers.photo import Laid, Photo, PhotoLayer
from engine.scene.layers.recipes import (
    KNOB_RANGE,
    LIGHTING,
    MOST_KINDS,
    STRONGEST,
    TEXTURE,
    BackgroundRecipe,
    Recipe,
)
from engine.scene.layers.shadow import DARK, HIGHEST_CONTACT, LONGEST_SHADOW, ShadowLayer
from engine.scene.layers.silhouette import Silhouette
from engine.scene.layers.text import ALIGNMENTS, LONGEST_TEXT, Text, TextLayer

__all__ = [
    "ALIGNMENTS",
    "BLEND_MODES",
    "DARK",
    "DEEPEST",
    "FARTHEST_DROP",
    "FRAME",
    "HIGHEST_CONTACT",
    "KNOB_RANGE",
    "LIGHTING",
    "LONGEST_SHADOW",
    "LONGEST_TEXT",
    "MOST_KINDS",
    "PASS_THROUGH",
    "RESAMPLINGS",
    "RGB",
    "SMALLEST_FRAME",
    "STRONGEST",
    "TEXTURE",
    "WIDEST_BLUR",
    "ActingLayer",
    "AdjustmentLayer",
    "BackgroundLayer",
    "BackgroundRecipe",
    "DropShadowLayer",
    "Extent",
    "FilterLayer",
    "GroupLayer",
    "Laid",
    "Layer",
    "LayerMask",
    "LiveLayer",
    "ObjectLayer",
    "PaintLayer",
    "Photo",
    "PhotoLayer",
    "Recipe",
    "ShadowLayer",
    "Silhouette",
    "Text",
    "TextLayer",
    "TiledLayer",
    "closed",
    "common_extent",
    "frame_around",
    "framed",
    "is_live",
    "rgb",
    "stacks",
    "without_base",
]
