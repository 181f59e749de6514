"""Processes that are used like threads."""

from multiprocessing import context, process
from multiprocessing.context import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError

_default = context._default_context
__all__ = [
    "Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event",
    "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray",
    "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value", "active_children", "cpu_count",
    "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method",
    "log_to_stderr", "parent_process", "set_start_method",
]
SUBDEBUG = 5
SUBWARNING = 25
reducer = None

active_children = _default.active_children
allow_connection_pickling = _default.allow_connection_pickling
Array = _default.Array
Barrier = _default.Barrier
BoundedSemaphore = _default.BoundedSemaphore
Condition = _default.Condition
cpu_count = _default.cpu_count
current_process = _default.current_process
Event = _default.Event
freeze_support = _default.freeze_support
get_all_start_methods = _default.get_all_start_methods
get_context = _default.get_context
get_logger = _default.get_logger
get_start_method = _default.get_start_method
JoinableQueue = _default.JoinableQueue
Lock = _default.Lock
log_to_stderr = _default.log_to_stderr
Manager = _default.Manager
parent_process = _default.parent_process
Pipe = _default.Pipe
Pool = _default.Pool
Queue = _default.Queue
RawArray = _default.RawArray
RawValue = _default.RawValue
RLock = _default.RLock
Semaphore = _default.Semaphore
set_executable = _default.set_executable
set_forkserver_preload = _default.set_forkserver_preload
set_start_method = _default.set_start_method
SimpleQueue = _default.SimpleQueue
Value = _default.Value
