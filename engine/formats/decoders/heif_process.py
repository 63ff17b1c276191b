"""Decodes a HEIC in a process of its own, since libheif crashes on some damaged files; imports nothing of ours.

`python heif_process.py MOST_PIXELS` reads the file from its standard input and writes a line of JSON, what was found,
and then profile, EXIF, XMP and samples one after the other; of a picture with more pixels only the line.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import sys
from typing import Any, BinaryIO

MOST_MEMORY = 3 << 30  # bytes that it may ask for


def main(most_pixels: int, source: BinaryIO, target: BinaryIO) -> None:
    with contextlib.suppress(ImportError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    import numpy as np

    pi_heif: Any = importlib.import_module("pi_heif")
    heif = pi_heif.open_heif(io.BytesIO(source.read()), convert_hdr_to_8bit=False)
    main_picture = heif[heif.primary_index]
    width, height = main_picture.size
    found: dict[str, Any] = {"size": [width, height], "count": len(heif)}
    if width * height > most_pixels:
        target.write(json.dumps(found).encode() + b"\n")
        return
    samples, info = np.ascontiguousarray(main_picture), main_picture.info
    transfer = (info.get("nclx_profile") or {}).get("transfer_characteristics", 0)
    parts = [bytes(info.get(key) or b"") for key in ("icc_profile", "exif", "xmp")]
    found |= {"transfer": int(transfer), "shape": samples.shape, "type": samples.dtype.str}
    found["parts"] = [len(part) for part in parts]
    target.write(json.dumps(found).encode() + b"\n")
    for part in parts:
        target.write(part)
    target.write(samples.data)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
