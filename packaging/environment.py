"""The folder .venv: made, filled, repaired where it was cut off, and left alone once it is complete."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO

from system import Trouble

STAMP = "scumble.json"
TORCH_MB = {"here": 0, "cpu": 190, "cuda": 2720}
SIZES_MB = {"qt": 85, "opencv": 61, "others": 40, "dev": 33}
"""What pip downloads, measured on Linux with Python 3.11; elsewhere it is close to the CPU line."""
DISK_MB = {"here": 500, "cpu": 1800, "cuda": 9500}
"""What lies on the disk when all is set up, pip's own cache of the downloads included."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one checkout of Scumble."""

    root: Path
    """The checkout: the folder that holds pyproject.toml."""

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def constraints(self) -> Path:
        return self.root / "packaging" / "constraints.txt"

    # Whether there is something to do

    def digest(self) -> str:
        """Stands for all that decides what is in the folder: the requirements, where it lies, and whose Python."""
        parts = [self.root.resolve().as_posix().encode(), repr(sys.version_info[:2]).encode()]
        parts += [path.read_bytes() for path in (self.root / "pyproject.toml", self.constraints)]
        return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def stamped(self) -> frozenset[str] | None:
        """The extras that the last complete set-up brought; None when it is out of date or was never completed."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
            extras = frozenset(map(str, stamp["extras"]))
            current = stamp["digest"] == self.digest()
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return extras if current and self.python.exists() else None

    def is_ready(self, extras: Iterable[str] = ()) -> bool:
        stamped = self.stamped()
        return stamped is not None and stamped >= set(extras)

    # Setting up

    def set_up(self, extras: Iterable[str] = ()) -> None:
        """Brings the folder to where is_ready(extras) holds; picks up whatever an earlier, cut-off call left."""
        wanted = set(extras) | (self.stamped() or set())
        (self.folder / STAMP).unlink(missing_ok=True)
        if not self._has_pip():
            print(f"Making {self.folder}", flush=True)
            self._make()
        for name in sorted(set(self.remove_damaged())):
            print(f"{name} was only half there and is installed again.", flush=True)
        # A new pip picks up broken downloads within a run; setuptools is what makes Scumble itself installable.
        pins = [line for line in self._pins() if re.match(r"(pip|setuptools)==", line)]
        self._pip("install", "--quiet", *pins)
        self.announce(self._torch_build(), sorted(wanted))
        # Python compiles what it imports, a sixth of what there is.
        self._pip("install", "--no-compile", "--constraint", str(self.constraints), *self._requirements(wanted))
        self._pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(self.root))
        self.check()
        stamp = {"digest": self.digest(), "extras": sorted(wanted)}
        (self.folder / STAMP).write_text(json.dumps(stamp) + "\n", encoding="utf-8")

    def check(self) -> None:
        """Raises Trouble when Scumble's libraries cannot be loaded (torch is only looked for: it loads slowly)."""
        code = (
            "import PySide6.QtWidgets, PySide6.QtSvg, cv2, numpy, PIL.Image, safetensors, defusedxml, platformdirs\n"
            "import importlib.util, sys, engine, desktop_app, resources\n"
            "sys.exit(0 if importlib.util.find_spec('torch') else 'torch is missing')"
        )
        answer = self.ask(["-c", code])
        if answer.returncode != 0:
            why = (answer.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise Trouble(f"What was installed cannot be loaded ({why}).")

    def is_healthy(self) -> bool:
        """Whether what the stamp promises can still be loaded and no file of it is gone or cut short."""
        try:
            self.check()
        except (Trouble, OSError):
            return False
        return not any(True for _ in self._damaged())

    def forget(self) -> None:
        """Makes the next call set up again."""
        (self.folder / STAMP).unlink(missing_ok=True)

    def announce(self, torch_build: str, extras: Iterable[str]) -> None:
        """Says what is about to be downloaded, and refuses when the disk is too full for it."""
        print(download_table(torch_build, extras), flush=True)
        free_mb = shutil.disk_usage(self.root).free // 1_000_000
        if free_mb < DISK_MB[torch_build]:
            raise Trouble(f"Setting up takes about {DISK_MB[torch_build]} MB of disk, and {free_mb} MB are left there.")

    # Steps

    def ask(self, arguments: list[str]) -> subprocess.CompletedProcess[str]:
        """Runs the folder's Python and gives back what it printed."""
        return subprocess.run([str(self.python), *arguments], env=_own_variables(), capture_output=True, text=True)

    def call(
        self, arguments: list[str], folder: Path | None = None, variables: Mapping[str, str] = MappingProxyType({})
    ) -> int:
        """Runs the folder's Python on the person's screen, in `folder` or where they are; gives its exit status.

        `variables` are added to those of the environment.
        """
        environment = {**_own_variables(), **variables}
        return subprocess.run([str(self.python), *arguments], env=environment, cwd=folder).returncode

    def start(
        self, arguments: list[str], folder: Path, variables: Mapping[str, str], output: IO[bytes] | int
    ) -> subprocess.Popen[bytes]:
        """Starts the folder's Python, which writes all it says into `output`, and does not wait for it."""
        environment = {**_own_variables(), **variables}
        command = [str(self.python), *arguments]
        return subprocess.Popen(command, env=environment, cwd=folder, stdout=output, stderr=subprocess.STDOUT)

    def _pip(self, *arguments: str) -> None:
        # PIP_... variables, pip's configuration files and its cache hold as anywhere else.
        if self.call(["-m", "pip", "--no-input", "--disable-pip-version-check", *arguments]) != 0:
            raise Trouble(
                "pip could not install what Scumble needs; it says why above. "
                "Run this again to go on from there: what has been downloaded is kept."
            )

    def _has_pip(self) -> bool:
        """Whether the folder holds a Python of this version that starts and has pip."""
        code = f"import sys, pip._internal.cli.main; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
        try:
            return self.ask(["-c", code]).returncode == 0
        except OSError:
            return False

    def _make(self) -> None:
        if subprocess.run([sys.executable, "-m", "venv", "--clear", str(self.folder)]).returncode != 0:
            raise Trouble(f"Python could not make the folder {self.folder}; it says why above.")

    def _pins(self) -> list[str]:
        lines = self.constraints.read_text(encoding="utf-8").splitlines()
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]

    def _requirements(self, extras: Iterable[str]) -> list[str]:
        import tomllib

        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        wanted = list(project["dependencies"])
        for extra in sorted(extras):
            wanted += project["optional-dependencies"][extra]
        return wanted

    def _torch_build(self) -> str:
        """Which build of torch pip takes here: "here" (installed), "cpu" or "cuda". Reads lists, downloads nothing."""
        if self._has("torch"):
            return "here"
        pin = next(line.split("==")[1] for line in self._pins() if line.startswith("torch=="))
        answer = self.ask(["-m", "pip", "index", "versions", "torch"])
        # A build marked +cpu counts as newer than the plain one of the same version, so pip takes it.
        if f"{pin}+cpu" in answer.stdout:
            return "cpu"
        return "cuda" if sys.platform.startswith("linux") else "cpu"

    # Repair

    def _site(self) -> Path:
        return next(iter(self.folder.glob("lib/python*/site-packages")), self.folder / "Lib" / "site-packages")

    def _has(self, name: str) -> bool:
        return any(self._site().glob(f"{name}-*.dist-info/RECORD"))

    def _damaged(self) -> Iterator[Path]:
        """The *.dist-info folders of packages whose files are not all there at their full size."""
        for info in sorted(self._site().glob("*.dist-info")):
            try:
                with (info / "RECORD").open(encoding="utf-8", newline="") as record:
                    rows = list(csv.reader(record))
                whole = all(_is_whole(self._site() / row[0], row[2]) for row in rows if len(row) == 3)
            except OSError:
                whole = False
            if not whole:
                yield info

    def remove_damaged(self) -> Iterator[str]:
        """Forgets packages that a cut-off run left incomplete, so that pip installs them again; yields their names."""
        for info in list(self._damaged()):
            shutil.rmtree(info)
            yield info.name.split("-")[0]
        for left in self._site().glob("~*"):  # where pip sets aside what it replaces
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def _own_variables() -> dict[str, str]:
    """The person's environment without the Python paths that are meant for other programs."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


def _is_whole(path: Path, size: str) -> bool:
    # Compiled files come and go with the Python that reads them.
    if path.suffix == ".pyc":
        return True
    try:
        return not size or path.stat().st_size == int(size)
    except OSError:
        return False


def download_table(torch_build: str, extras: Iterable[str]) -> str:
    """What the person is told before the download: sizes line by line, their sum, and how to take another build."""
    torch = TORCH_MB[torch_build]
    rows = [("Qt (PySide6-Essentials)", SIZES_MB["qt"]), ("OpenCV", SIZES_MB["opencv"])]
    rows.append(("numpy, Pillow and smaller ones", SIZES_MB["others"]))
    if torch:
        rows.insert(0, ("PyTorch with NVIDIA's CUDA" if torch_build == "cuda" else "PyTorch", torch))
    if "dev" in extras:
        rows.append(("tools for the tests", SIZES_MB["dev"]))
    total = sum(size for _, size in rows)
    lines = [f"Scumble needs these downloads once, about {total} MB, less what pip has already:"]
    lines += [f"  {name:<32} {size:>5} MB" for name, size in rows]
    lines.append("pip gets them from where its settings and PIP_... variables say. If it is cut off, run this again.")
    if torch_build == "cuda":
        lines.append("Without an NVIDIA GPU the CPU build of PyTorch does, with about 190 MB. To take it: Ctrl+C, then")
        lines.append("  PIP_EXTRA_INDEX_URL=INDEX python3 packaging/start.py")
        lines.append("where INDEX is the address that PyTorch's own page on installing names for the CPU.")
    elif torch_build == "cpu" and os.name == "nt":
        lines.append("For an NVIDIA GPU (about 2 GB more): Ctrl+C, then")
        lines.append("  set PIP_EXTRA_INDEX_URL=INDEX&& py packaging\\start.py")
        lines.append("where INDEX is the address that PyTorch's own page on installing names for CUDA.")
    return "\n".join(lines)
