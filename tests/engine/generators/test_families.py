"""Every class belongs to one family, known or not."""

from __future__ import annotations

from engine.generators.families import FAMILIES, OTHERS, family_of, in_families


def test_a_class_belongs_to_one_family() -> None:
    names = [name for classes in FAMILIES.values() for name in classes]
    assert len(names) == len(set(names))
    assert family_of("cat") == "animals" and family_of("butterfly") == family_of("bird")
    assert family_of("teapot") == OTHERS


def test_classes_are_put_together_in_the_order_they_come() -> None:
    found = in_families(("butterfly", "car", "cat", "bird", "teapot"))
    assert found == {"butterflies and birds": ("butterfly", "bird"), "things": ("car", "teapot"), "animals": ("cat",)}
    assert list(found) == ["butterflies and birds", "things", "animals"]
