"""Writing that is all or nothing: a file is the old one or the whole new one, whatever happens in between.

The new content goes to a temporary file beside the old one, is flushed, checked, and only then gets the name.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from engine.formats.reading import quoted
from engine.problem import Problem

SUFFIX = ".tmp"
LEFT_AFTER_S = 10 * 60  # without a byte more: nobody writes to it, and to check what was written takes less
GONE = (
    errno.ENOENT, errno.ESTALE, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.EHOSTUNREACH, errno.ETIMEDOUT,
)  # fmt: skip
FULL = {
    errno.ENOSPC: "the disk is full",
    errno.EFBIG: "the file would be too large for this disk",
    errno.EDQUOT: "your quota is used up",
}


def write_atomically(
    path: str | os.PathLike[str],
    write: Callable[[BinaryIO], object],
    *,
    verify: Callable[[Path], None] | None = None,
    backup: bool = False,
) -> None:
    """Let `write` fill an open file and put it at `path`; Problem, and the old file as it was, where that fails.

    `verify` is given the finished temporary file and raises Problem if it is not right. With `backup` the file that was
    there stays beside the new one as `name~`.
    """
    with Staged(path, write, verify=verify, backup=backup) as staged:
        staged.commit()


class Staged:
    """A file that is written and checked but does not have its name yet, so that several can be committed together.

    A context manager: what was not committed is removed when it ends.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        write: Callable[[BinaryIO], object],
        *,
        verify: Callable[[Path], None] | None = None,
        backup: bool = False,
    ) -> None:
        self._name = quoted(path)
        self._backup = backup
        self._target = _target(path)
        sweep(self._target)
        self._temporary: Path | None = None
        try:
            self._temporary, file = _create_beside(self._target)
            with file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            if verify is not None:
                verify(self._temporary)
        except OSError as error:
            self.discard()
            raise Problem(refusal(self._name, error)) from error
        except BaseException:  # a cancelled save leaves nothing behind either; always raised again
            self.discard()
            raise

    def commit(self) -> None:
        """Give the file its name."""
        if self._temporary is None:
            return
        try:
            if self._backup and self._target.exists():
                _keep_backup(self._target)
            _take_over_mode(self._temporary, self._target)
            os.replace(self._temporary, self._target)
        except OSError as error:
            self.discard()
            raise Problem(refusal(self._name, error)) from error
        self._temporary = None
        _sync_folder(self._target.parent)

    def discard(self) -> None:
        """Remove what was written, unless it was committed."""
        if self._temporary is not None:
            with contextlib.suppress(OSError):
                self._temporary.unlink()
            self._temporary = None

    def __enter__(self) -> Staged:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()


def check_writable(path: str | os.PathLike[str]) -> None:
    """Raise Problem unless a file can be written at `path` now: asked before a long work whose result goes there."""
    try:
        temporary, file = _create_beside(_target(path))
        file.close()
        temporary.unlink()
    except OSError as error:
        raise Problem(refusal(quoted(path), error)) from error


def sweep(path: str | os.PathLike[str], older_than_s: float = LEFT_AFTER_S) -> None:
    """Remove temporary files that saves of `path` left behind when the program or the machine stopped."""
    target = Path(path)
    prefix, limit = _prefix(target), time.time() - older_than_s
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            if not (entry.name.startswith(prefix) and entry.name.endswith(SUFFIX)):
                continue
            with contextlib.suppress(OSError):
                if entry.stat(follow_symlinks=False).st_mtime < limit:
                    os.unlink(entry.path)


def _target(path: str | os.PathLike[str]) -> Path:
    """Return the real file behind links; Problem where it is something that must not be replaced."""
    name = quoted(path)
    try:
        target = Path(os.path.realpath(path))
        if target.is_symlink():
            raise Problem(f"{name} cannot be written: it is a link that leads back to itself.")
        if not target.parent.is_dir():
            raise Problem(f"{name} cannot be written: there is no folder {quoted(target.parent)}.")
        if target.is_dir():
            raise Problem(f"{name} cannot be written: it is a folder.")
        if target.exists():
            if not stat.S_ISREG(target.stat().st_mode):
                raise Problem(f"{name} cannot be written: it is not an ordinary file.")
            if not os.access(target, os.W_OK):
                raise Problem(f"{name} cannot be written: it is protected against changes.")
        return target
    except ValueError as error:
        raise Problem("That file name is not valid.") from error
    except OSError as error:
        raise Problem(refusal(name, error)) from error


def _prefix(target: Path) -> str:
    """Return how a temporary name begins: short enough even where the name is as long as the disk allows."""
    name = target.name.encode("utf-8", "surrogateescape")[:120].decode("utf-8", "ignore")
    return f".{name}."


def _create_beside(target: Path) -> tuple[Path, BinaryIO]:
    """Create a file in the target's folder; private while it replaces another, with the usual mode where it is new."""
    temporary = target.with_name(f"{_prefix(target)}{secrets.token_hex(6)}{SUFFIX}")
    mode = 0o600 if target.exists() else 0o666
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return temporary, os.fdopen(os.open(temporary, flags, mode), "w+b")


def _take_over_mode(temporary: Path, target: Path) -> None:
    """Let those who may read the old file read the new one."""
    if not target.exists():
        return
    old = target.stat()
    with contextlib.suppress(OSError, AttributeError):  # only root may give a file away
        os.chown(temporary, old.st_uid, old.st_gid)
    os.chmod(temporary, stat.S_IMODE(old.st_mode))


def _keep_backup(target: Path) -> None:
    """Keep the old file as `name~`, by a link where the disk can, so that there is no moment without either."""
    spare = target.with_name(f"{_prefix(target)}{secrets.token_hex(6)}{SUFFIX}")
    try:
        try:
            os.link(target, spare)
        except OSError:
            os.close(os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # until it has the old one's mode
            shutil.copy2(target, spare)
        os.replace(spare, target.with_name(target.name + "~"))
    except OSError as error:
        with contextlib.suppress(OSError):
            spare.unlink()
        if error.errno != errno.ENAMETOOLONG:
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system has a way to ask for it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refusal(name: str, error: OSError) -> str:
    """Return why `name` cannot be written, in one sentence."""
    if error.errno in FULL:
        return f"{name} could not be written, since {FULL[error.errno]}; what was there before is unchanged."
    if isinstance(error, PermissionError):
        return f"{name} cannot be written: you have no permission to write there."
    if error.errno == errno.EROFS:
        return f"{name} cannot be written: that disk is read-only."
    if error.errno in GONE:
        return f"{name} cannot be written: the folder, or the disk or network that it is on, is not there any more."
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{name} cannot be written: a file is in the place of its folder."
    if error.errno == errno.ENAMETOOLONG:
        return "It cannot be written: the file name is too long."
    return f"{name} cannot be written: {error.strerror or error}."
