"""All or nothing: the old file or the whole new one, however a save ends. The recipes work as root as well."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import shutil
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from engine.formats import atomic
from engine.formats.atomic import Staged, check_writable, sweep, write_atomically
from engine.problem import Problem


def put(content: bytes) -> object:
    return lambda file: file.write(content)


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_new_file_and_a_replaced_one(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    write_atomically(path, put(b"one"))
    write_atomically(path, put(b"two"))
    assert path.read_bytes() == b"two" and names(tmp_path) == ["a.bin"]
    write_atomically(path, put(b"three"), backup=True)
    assert path.read_bytes() == b"three" and (tmp_path / "a.bin~").read_bytes() == b"two"
    write_atomically(path, put(b"four"), backup=True)
    assert (tmp_path / "a.bin~").read_bytes() == b"three" and names(tmp_path) == ["a.bin", "a.bin~"]


@pytest.mark.parametrize("has_links", [True, False])
def test_there_is_no_moment_without_a_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    path, seen, replace = tmp_path / "a.bin", [], os.replace
    path.write_bytes(b"one")

    def write(file: BinaryIO) -> None:
        file.write(b"t")
        file.flush()
        seen.append(path.read_bytes())
        file.write(b"wo")

    def look(source: Path, target: Path) -> None:
        seen.append(path.read_bytes())
        replace(source, target)
        seen.append(path.read_bytes())

    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "replace", look)
    if not has_links:
        monkeypatch.setattr(os, "link", no_link)
    write_atomically(path, write, backup=True)
    assert seen == [b"one", b"one", b"one", b"one", b"two"]


def test_modes_stay_and_new_files_get_the_usual_one(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    old = os.umask(0o027)
    try:
        write_atomically(path, put(b"one"))
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    write_atomically(path, put(b"two"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.bin").write_bytes(b"one")
    (tmp_path / "link.bin").symlink_to(tmp_path / "real" / "a.bin")
    write_atomically(tmp_path / "link.bin", put(b"two"))
    assert (tmp_path / "link.bin").is_symlink() and (tmp_path / "real" / "a.bin").read_bytes() == b"two"


def failing(file: BinaryIO) -> None:
    file.write(b"half")
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left"), Problem("No."), KeyboardInterrupt()])
def test_whatever_interrupts_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise error

    with pytest.raises((Problem, KeyboardInterrupt)) as caught:
        write_atomically(path, write, backup=True)
    assert path.read_bytes() == b"old" and names(tmp_path) == ["a.bin"]
    if isinstance(error, OSError):
        assert "the disk is full" in str(caught.value) and "unchanged" in str(caught.value)


def test_what_does_not_verify_does_not_replace(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def verify(written: Path) -> None:
        assert written.parent == tmp_path and written.read_bytes() == b"new"
        raise Problem("It does not read back.")

    with pytest.raises(Problem, match="read back"):
        write_atomically(path, put(b"new"), verify=verify)
    assert path.read_bytes() == b"old" and names(tmp_path) == ["a.bin"]


def test_two_files_are_committed_together_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(Problem), contextlib.ExitStack() as stack:
        stack.enter_context(Staged(tmp_path / "one", put(b"1")))
        stack.enter_context(Staged(tmp_path / "two", failing))
    assert names(tmp_path) == []
    with Staged(tmp_path / "one", put(b"1")) as one, Staged(tmp_path / "two", put(b"2")) as two:
        assert not (tmp_path / "one").exists()
        one.commit()
        two.commit()
        two.commit()
    assert names(tmp_path) == ["one", "two"]


def refused(path: Path) -> str:
    told = []
    for attempt in (lambda: check_writable(path), lambda: write_atomically(path, put(b"x"))):
        with pytest.raises(Problem) as caught:
            attempt()
        told.append(str(caught.value))
    assert told[0] == told[1] and told[0].endswith(".")
    return told[0]


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert "no folder" in refused(tmp_path / "file" / "a.bin")
    assert "no folder" in refused(tmp_path / "nowhere" / "a.bin")
    assert "folder" in refused(tmp_path)
    assert "not an ordinary file" in refused(Path("/dev/null"))
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    refused(Path("/proc/self/a.bin"))
    assert "too long" in refused(tmp_path / ("x" * 300))
    assert "not valid" in refused(Path(f"{tmp_path}/a\0b"))
    assert names(tmp_path) == ["file"]


def test_links_in_a_circle_are_told_and_stay(tmp_path: Path) -> None:
    (tmp_path / "a.bin").symlink_to("b.bin")
    (tmp_path / "b.bin").symlink_to("a.bin")
    assert "leads back to itself" in refused(tmp_path / "a.bin")
    assert os.readlink(tmp_path / "a.bin") == "b.bin" and names(tmp_path) == ["a.bin", "b.bin"]


def test_a_folder_that_goes_away_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "stick" / "a.bin"
    path.parent.mkdir()
    path.write_bytes(b"old")

    def write(file: BinaryIO) -> None:
        file.write(b"new")
        path.parent.rename(tmp_path / "elsewhere")

    with pytest.raises(Problem, match="is not there any more"):
        write_atomically(path, write, backup=True)
    assert (tmp_path / "elsewhere" / "a.bin").read_bytes() == b"old" and names(tmp_path) == ["elsewhere"]


@pytest.mark.parametrize("number", [errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT])
def test_a_network_folder_that_is_gone(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def write(file: BinaryIO) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(Problem, match="network"):
        write_atomically(path, write, backup=True)
    assert path.read_bytes() == b"old" and names(tmp_path) == ["a.bin"]


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everything, so the answer of the system is played."""
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    monkeypatch.setattr(atomic.os, "access", lambda *_: False)
    assert "protected" in refused(path)
    assert path.read_bytes() == b"old"


def test_the_folder_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(Problem):
        write_atomically("a.bin", put(b"x"))


def test_a_name_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 127 + "x")
    write_atomically(path, put(b"one"))
    write_atomically(path, put(b"two"), backup=True)  # no room for the ~, but the save is done
    assert path.read_bytes() == b"two" and len(names(tmp_path)) == 1


def test_a_full_disk_in_earnest(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    code = f"""
        import resource, signal
        from engine.formats.atomic import write_atomically
        from engine.problem import Problem
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            write_atomically({str(path)!r}, lambda file: file.write(bytes(1_000_000)), backup=True)
        except Problem as problem:
            print(problem)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert "too large for this disk" in done.stdout
    assert path.read_bytes() == b"old" and names(tmp_path) == ["a.bin"]


@pytest.mark.parametrize("times", [8, pytest.param(300, marks=pytest.mark.slow)])
def test_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path, times: int) -> None:
    path = tmp_path / "a.bin"
    code = f"""
        from engine.formats.atomic import write_atomically
        print("ready", flush=True)
        letter = 0
        while True:
            letter = (letter + 1) % 256
            def write(file):
                for _ in range(64):
                    file.write(bytes([letter]) * 16384)
            write_atomically({str(path)!r}, write, backup=True)
    """
    dice = random.Random(3)
    for _ in range(times):
        child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        with child, child.stdout:
            assert child.stdout.readline() == b"ready\n"
            time.sleep(dice.uniform(0.005, 0.12))
            child.kill()
        for name in ("a.bin", "a.bin~"):
            if (tmp_path / name).exists():
                content = (tmp_path / name).read_bytes()
                assert len(content) == 1 << 20 and len(set(content)) == 1
    sweep(path, older_than_s=-1)
    assert set(names(tmp_path)) <= {"a.bin", "a.bin~"}


def test_a_backup_is_never_readable_by_more_people_than_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the disk has no links, and it is copied."""
    path, seen = tmp_path / "a.bin", []
    path.write_bytes(b"one")
    path.chmod(0o600)
    copy = shutil.copyfileobj

    def look(source: BinaryIO, target: BinaryIO, *rest: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(target.fileno()).st_mode))
        copy(source, target, *rest)

    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    monkeypatch.setattr(shutil, "_USE_CP_SENDFILE", False, raising=False)
    monkeypatch.setattr(shutil, "copyfileobj", look)
    write_atomically(path, put(b"two"), backup=True)
    assert seen == [0o600] and (tmp_path / "a.bin~").read_bytes() == b"one"
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


def test_only_old_left_overs_of_this_very_file_are_swept(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    old, young, foreign = tmp_path / ".a.bin.0.tmp", tmp_path / ".a.bin.1.tmp", tmp_path / ".b.bin.0.tmp"
    for left in (old, young, foreign):
        left.write_bytes(b"x")
    an_hour_ago = time.time() - 60 * 60
    for left in (old, foreign):
        os.utime(left, (an_hour_ago, an_hour_ago))
    write_atomically(path, put(b"one"))
    assert names(tmp_path) == [".a.bin.1.tmp", ".b.bin.0.tmp", "a.bin"]
