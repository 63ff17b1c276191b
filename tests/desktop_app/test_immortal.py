"""None, True and False outlive what the toolkit does to their references."""

from __future__ import annotations

import subprocess
import sys

WEAR_OUT = """
import desktop_app
from PySide6.QtCore import QCoreApplication, QObject, Signal
application = QCoreApplication([])
class Teller(QObject):
    told = Signal(bool)
teller = Teller()
for _ in range(300_000):
    teller.told.emit(True)
    teller.setObjectName("x")
print(all((None is None, True, not False)))
"""


def test_a_million_calls_do_not_use_them_up() -> None:
    done = subprocess.run([sys.executable, "-c", WEAR_OUT], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr
