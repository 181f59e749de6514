"""asyncio: one thread, many tasks."""

from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.futures import *
from asyncio.tasks import *
from asyncio.base_events import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.timeouts import *
from asyncio.taskgroups import *
from asyncio.threads import *
from asyncio.runners import *

ALL_COMPLETED = "ALL_COMPLETED"
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"

_ABSENT = {
    "open_connection": "network connections", "start_server": "servers", "StreamReader": "streams",
    "StreamWriter": "streams", "create_subprocess_exec": "child processes", "create_subprocess_shell": "child processes",
    "open_unix_connection": "network connections", "start_unix_server": "servers", "Protocol": "network protocols",
}


def __getattr__(name):
    if name in _ABSENT:
        raise NotImplementedError(f"asyncio.{name}: Heddle has no {_ABSENT[name]}")
    import sys

    absent = f"module 'asyncio' has no attribute {name!r}"
    raise AttributeError(absent, name=name, obj=sys.modules["asyncio"])
