"""How large, far and strong the values of a scene may be: all within can be drawn, saved and exported."""

LONGEST_SIDE = 30_000  # px of a canvas or photo
MOST_PIXELS = 400_000_000  # of a canvas, photo or mask
MOST_TILES = 8_100  # of a mask or of paint: a whole canvas and more, and 23,040 px a side where they lie side by side
LONGEST_FRAME = 100_000  # px; a frame is larger than its mask, and may grow beyond the canvas
FARTHEST = 200_000  # px from the canvas's corner
LEAST_SCALE = 0.001
LARGEST_SCALE = 1_000.0
MAX_SEED = 2**32 - 1
WIDEST_BRUSH = 10_000  # px of radius
WIDEST_FEATHER = 10_000  # px
