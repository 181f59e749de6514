"""Objects that live in a process of their own, and proxies through which other processes call them."""

import _heddle_process as kernel
import os
import queue
import sys
import threading
from multiprocessing import connection, context, process, util
from pickle import dumps, loads

__all__ = ["BaseManager", "SyncManager", "BaseProxy"]


class Token:
    """Names an object of a server."""

    def __init__(self, typeid, address, id):
        self.typeid = typeid
        self.address = address
        self.id = id

    def __repr__(self):
        return f"Token(typeid={self.typeid!r}, address=..., id={self.id!r})"


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


def convert_to_error(kind, result):
    if kind == "#ERROR":
        return result
    if kind in ("#TRACEBACK", "#UNSERIALIZABLE"):
        return RemoteError(result if kind == "#TRACEBACK" else f"Unserializable message: {result}\n")
    return ValueError(f"Unrecognized message type {kind!r}")


def public_methods(obj):
    return [name for name in dir(obj) if name[0] != "_" and callable(getattr(obj, name))]


class Server:
    def __init__(self, registry, inbox, outbox):
        self.registry = registry
        self.inbox = inbox
        self.address = outbox
        self.objects = {}
        self.next_id = 1
        self.mutex = threading.Lock()
        self.stop_event = threading.Event()

    def serve_forever(self):
        accepter = threading.Thread(target=self._accept, daemon=True, name="accepter")
        accepter.start()
        self.stop_event.wait()

    def _accept(self):
        while True:
            end = loads(kernel.recv(self.inbox))
            client = connection.Connection(kernel.open(end))
            threading.Thread(target=self._serve, args=(client,), daemon=True, name="server").start()

    def _serve(self, client):
        while True:
            try:
                ident, method, args, kwds = client.recv()
            except EOFError:
                client.close()
                return
            reply = self._answer(ident, method, args, kwds)
            try:
                client.send(reply)
            except Exception as error:
                if isinstance(error, OSError):
                    return
                client.send(("#UNSERIALIZABLE", repr(reply)))
            if method == "shutdown" and ident is None:
                self.stop_event.set()
                return

    def _answer(self, ident, method, args, kwds):
        try:
            if ident is None:
                return "#RETURN", getattr(self, "do_" + method)(*args, **kwds)
            obj, exposed, method_to_typeid = self.objects[ident]
            if method == "#STR":
                return "#RETURN", str(obj)
            if method == "#REPR":
                return "#RETURN", repr(obj)
            if method == "#GETVALUE":
                return "#RETURN", obj
            if method not in exposed:
                raise AttributeError(
                    f"method {method!r} of {type(obj)!r} object is not in exposed={exposed!r}"
                )
            function = getattr(obj, method)
        except Exception:
            return "#TRACEBACK", _traceback_text()
        try:
            result = function(*args, **kwds)
        except Exception as error:
            return "#ERROR", error
        typeid = method_to_typeid and method_to_typeid.get(method)
        if typeid:
            shown, token = self._keep(typeid, result)
            return "#PROXY", (shown, token)
        if type(result).__name__ in ("dict_keys", "dict_values", "dict_items"):
            result = list(result)
        return "#RETURN", result

    def _keep(self, typeid, obj):
        _, exposed, method_to_typeid, _ = self.registry[typeid]
        if exposed is None:
            exposed = public_methods(obj)
        with self.mutex:
            number = self.next_id
            self.next_id += 1
            self.objects[number] = (obj, set(exposed), method_to_typeid)
        return tuple(exposed), Token(typeid, self.address, number)

    def do_create(self, typeid, *args, **kwds):
        create = self.registry[typeid][0]
        if create is None:
            if kwds or len(args) != 1:
                raise ValueError("Without callable, must have one non-keyword argument")
            return self._keep(typeid, args[0])
        return self._keep(typeid, create(*args, **kwds))

    def do_shutdown(self):
        return None

    def do_number_of_objects(self):
        return len(self.objects)


def _traceback_text():
    from traceback import format_exc

    return format_exc()


def _run_server(registry, inbox, outbox, ready, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    server = Server(registry, inbox, outbox)
    ready.send(None)
    ready.close()
    server.serve_forever()


class BaseManager:
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._ctx = ctx or context._default_context.get_context()
        self._state = "INITIAL"
        self._shutdown_timeout = shutdown_timeout
        self._process = None

    def start(self, initializer=None, initargs=()):
        if self._state != "INITIAL":
            if self._state == "STARTED":
                raise process_error("Already started server")
            raise process_error("Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        inbox, outbox = kernel.pipe(False)
        self._address = kernel.end(outbox)
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(
            target=_run_server, args=(self._registry, inbox, self._address, writer, initializer, initargs)
        )
        number = ":".join(str(i) for i in self._process._identity)
        self._process.name = type(self).__name__ + "-" + number
        self._process.start()
        writer.close()
        kernel.close(inbox)
        reader.recv()
        reader.close()
        self._state = "STARTED"
        self.shutdown = util.Finalize(
            self, _finalize_manager, args=(self._process, self._address, self), exitpriority=0
        )

    def _create(self, typeid, /, *args, **kwds):
        assert self._state == "STARTED", "server not yet started"
        return _call(self._address, None, "create", (typeid,) + args, kwds)

    @property
    def address(self):
        return self._address

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def __enter__(self):
        if self._state == "INITIAL":
            self.start()
        assert self._state == "STARTED"
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @classmethod
    def register(
        cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True
    ):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if create_method:
            def create(self, /, *args, **kwds):
                exposed, token = self._create(typeid, *args, **kwds)
                return _proxy_for(proxytype, token, exposed)

            create.__name__ = typeid
            setattr(cls, typeid, create)


def process_error(text):
    return context.ProcessError(text)


def _finalize_manager(process, address, manager):
    if process.is_alive():
        try:
            _call(address, None, "shutdown", (), {})
        except Exception:
            pass
        process.join(timeout=1.0)
        if process.is_alive():
            process.terminate()
            process.join(timeout=0.1)
    manager._state = "SHUTDOWN"


# One connection to each server for each thread of each process.
_connections = {}


def _connection_to(address):
    key = (os.getpid(), threading.get_ident(), id(address))
    client = _connections.get(key)
    if client is None:
        try:
            client = connection.connect(address)
        except ConnectionRefusedError:
            raise FileNotFoundError(2, "No such file or directory") from None
        _connections[key] = client
    return client


def _call(address, ident, method, args, kwds):
    client = _connection_to(address)
    client.send((ident, method, args, kwds))
    kind, result = client.recv()
    if kind == "#RETURN":
        return result
    if kind == "#PROXY":
        exposed, token = result
        return _proxy_for(SyncManager._registry[token.typeid][-1], token, exposed)
    raise convert_to_error(kind, result)


def _proxy_for(proxytype, token, exposed):
    if proxytype is AutoProxy:
        return AutoProxy(token, exposed)
    return proxytype(token)


class BaseProxy:
    def __init__(self, token, serializer=None, manager=None, authkey=None, exposed=None):
        self._token = token
        self._id = token.id

    def _callmethod(self, methodname, args=(), kwds={}):
        return _call(self._token.address, self._id, methodname, args, kwds)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        if isinstance(self, _AutoBase):
            return AutoProxy, (self._token, self._exposed_)
        return _rebuild_proxy, (type(self), self._token)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("#REPR")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _rebuild_proxy(cls, token):
    return cls(token)


class _AutoBase(BaseProxy):
    pass


def _method(name):
    def call(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)

    call.__name__ = name
    return call


def MakeProxyType(name, exposed):
    made = type(name, (BaseProxy,), {one: _method(one) for one in exposed})
    made._exposed_ = tuple(exposed)
    return made


def AutoProxy(token, exposed, **ignored):
    members = {one: _method(one) for one in exposed}
    cls = type(f"AutoProxy[{token.typeid}]", (_AutoBase,), members)
    made = cls(token)
    made._exposed_ = exposed
    return made


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = [f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_")]
        items.sort()
        return f"{type(self).__name__}({', '.join(items)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


class _Array(list):
    def __init__(self, typecode, sequence):
        super().__init__(sequence)
        self._typecode = typecode

    def __repr__(self):
        return f"array({self._typecode!r}, {list.__repr__(self)})"


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def throw(self, *args):
        return self._callmethod("throw", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release", "locked")

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def locked(self):
        return self._callmethod("locked")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        from time import monotonic

        result = predicate()
        end = None if timeout is None else monotonic() + timeout
        while not result:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


BaseListProxy = MakeProxyType(
    "BaseListProxy",
    (
        "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__",
        "__setitem__", "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
        "__imul__",
    ),
)


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


_BaseDictProxy = MakeProxyType(
    "DictProxy",
    (
        "__contains__", "__delitem__", "__getitem__", "__ior__", "__iter__", "__len__", "__or__", "__reversed__",
        "__ror__", "__setitem__", "clear", "copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update",
        "values",
    ),
)
_BaseDictProxy._method_to_typeid_ = {"__iter__": "Iterator"}


class DictProxy(_BaseDictProxy):
    def __ior__(self, value):
        self._callmethod("__ior__", (value,))
        return self


ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
BasePoolProxy = MakeProxyType(
    "PoolProxy",
    (
        "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap",
        "starmap_async", "terminate",
    ),
)
BasePoolProxy._method_to_typeid_ = {
    "apply_async": "AsyncResult", "map_async": "AsyncResult", "starmap_async": "AsyncResult", "imap": "Iterator",
    "imap_unordered": "Iterator",
}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class SyncManager(BaseManager):
    pass


def _pool(*args, **kwds):
    from multiprocessing.pool import Pool

    return Pool(*args, **kwds)


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("Pool", _pool, PoolProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", _Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)
