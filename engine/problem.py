"""The one error that is meant for a person."""


class Problem(Exception):
    """Something a person asked for cannot be done.

    `str(problem)` is one clear sentence that says what is wrong and, where there is one, the remedy. Every room raises
    it for bad input; whoever stands at the program's edge (window, command line, worker) shows it and loses nothing.
    """
