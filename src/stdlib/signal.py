"""Signals by name. A process can be ended by one (os.kill, Process.terminate); handlers are remembered, never called."""

import enum
import sys
from _heddle_process import getpid, kill as _kill


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


for _one in list(Signals) + list(Handlers):
    setattr(sys.modules[__name__], _one.name, _one)
NSIG = 65
_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def signal(signalnum, handler, /):
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum in (SIGKILL,):
        raise OSError(22, "Invalid argument")
    before = getsignal(signalnum)
    _handlers[int(signalnum)] = handler
    return before


def getsignal(signalnum, /):
    default = default_int_handler if signalnum == SIGINT else SIG_DFL
    return _handlers.get(int(signalnum), default)


def raise_signal(signalnum, /):
    _kill(getpid(), int(signalnum))


def strsignal(signalnum, /):
    names = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed", 11: "Segmentation fault",
             14: "Alarm clock", 15: "Terminated"}
    return names.get(int(signalnum))
