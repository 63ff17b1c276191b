"""Everything of Scumble that a person sees."""

from desktop_app.immortal import make_immortal

make_immortal()
