"""The two ends of a pipe, and waiting for several of them."""

import _heddle_process as kernel
import time
from pickle import dumps, loads

__all__ = ["Connection", "Pipe", "wait", "Listener", "Client"]

families = ["AF_INET", "AF_UNIX"]


class Connection:
    """An open descriptor for one end of a pipe."""

    def __init__(self, handle, readable=True, writable=True):
        self._handle = handle
        self._readable = readable
        self._writable = writable
        self._end = kernel.end(handle)

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")

    def _check_readable(self):
        if not self._readable:
            raise OSError("connection is write-only")

    def _check_writable(self):
        if not self._writable:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._handle

    def close(self):
        if self._handle is not None:
            try:
                kernel.close(self._handle)
            finally:
                self._handle = None

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        kernel.send(self._handle, dumps(obj))

    def recv(self):
        self._check_closed()
        self._check_readable()
        return loads(kernel.recv(self._handle))

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()
        self._check_writable()
        data = buf if isinstance(buf, bytes) or not isinstance(buf, (bytearray, memoryview)) else bytes(buf)
        length = len(data)
        if offset < 0:
            raise ValueError("offset is negative")
        if length < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = length - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > length:
            raise ValueError("buffer length < offset + size")
        if isinstance(data, bytes):
            data = dumps(data[offset:offset + size])
        kernel.send(self._handle, data)

    def recv_bytes(self, maxlength=None):
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        found = loads(kernel.recv(self._handle))
        if not isinstance(found, (bytes, bytearray)):
            found = str(found).encode()
        if maxlength is not None and len(found) > maxlength:
            self.close()
            raise OSError("bad message length")
        return bytes(found)

    def recv_bytes_into(self, buf, offset=0):
        found = self.recv_bytes()
        for i, byte in enumerate(found):
            buf[offset + i] = byte
        return len(found)

    def poll(self, timeout=0.0):
        self._check_closed()
        self._check_readable()
        if timeout is not None and timeout < 0:
            timeout = 0
        return bool(kernel.wait_any([self._handle], timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __reduce__(self):
        return _rebuild, (self._end, self._readable, self._writable)


def _rebuild(end, readable, writable):
    return Connection(kernel.open(end), readable, writable)


def Pipe(duplex=True):
    first, second = kernel.pipe(bool(duplex))
    if duplex:
        return Connection(first), Connection(second)
    return Connection(first, writable=False), Connection(second, readable=False)


def wait(object_list, timeout=None):
    """Those of the connections and sentinels that are ready, once there is one or the time is over."""
    objects = list(object_list)
    if not objects:
        if timeout is not None:
            time.sleep(max(timeout, 0))
        return []
    handles = [one.fileno() if hasattr(one, "fileno") else one for one in objects]
    if timeout is not None and timeout < 0:
        timeout = 0
    return [objects[i] for i in kernel.wait_any(handles, timeout)]


_addresses = {}


class Listener:
    """Where clients ask for a connection. Its address is known to the processes that have it."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        inbox, outbox = kernel.pipe(False)
        self._inbox = inbox
        self._outbox = kernel.end(outbox)
        self._address = address if address is not None else f"/tmp/listener-{outbox}"
        _addresses[self._address] = self._outbox
        self._closed = False
        self.last_accepted = None

    @property
    def address(self):
        return self._address

    def accept(self):
        if self._closed:
            raise OSError("listener is closed")
        end = loads(kernel.recv(self._inbox))
        return Connection(kernel.open(end))

    def close(self):
        if not self._closed:
            self._closed = True
            kernel.close(self._inbox)
            _addresses.pop(self._address, None)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address, family=None, authkey=None):
    outbox = _addresses.get(address)
    if outbox is None:
        raise ConnectionRefusedError(111, "Connection refused")
    return connect(outbox)


def connect(outbox):
    """A connection to whoever listens at the other side of `outbox`."""
    mine, theirs = kernel.pipe(True)
    handle = kernel.open(outbox)
    try:
        kernel.send(handle, dumps(kernel.end(theirs)))
    except BrokenPipeError:
        raise ConnectionRefusedError(111, "Connection refused") from None
    finally:
        kernel.close(handle)
        kernel.close(theirs)
    return Connection(mine)
