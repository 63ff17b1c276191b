"""Everything of Scumble that a person sees."""

import engine as engine  # before numpy, which reads once how many threads its products take
