"""Streams in memory."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory:
    """What StringIO and BytesIO share: a value and a position in it."""

    def getvalue(self):
        self._check()
        return self._value

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0):
        self._check()
        if whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(self._value)
        if pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        self._at = pos
        return pos

    def truncate(self, size=None):
        self._check()
        self._value = self._value[: self._at if size is None else size]
        return len(self._value)

    def read(self, size=-1):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._at + size
        text = self._value[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1):
        self._check()
        at = self._value.find(self._newline, self._at)
        end = len(self._value) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._value[self._at:end]
        self._at += len(text)
        return text

    def write(self, s):
        self._check()
        if not isinstance(s, self._kind):
            raise TypeError(self._complaint.format(type(s).__name__))
        before = self._value
        if self._at > len(before):
            before += self._padding * (self._at - len(before))
        self._value = before[: self._at] + s + before[self._at + len(s):]
        self._at += len(s)
        return len(s)


class StringIO(_Memory, TextIOBase):
    _kind = str
    _newline = "\n"
    _padding = "\0"
    _complaint = "string argument expected, got '{}'"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._value = initial_value or ""
        self._at = 0


class BytesIO(_Memory, IOBase):
    _kind = (bytes, bytearray)
    _newline = b"\n"
    _padding = b"\0"
    _complaint = "a bytes-like object is required, not '{}'"

    def __init__(self, initial_bytes=b""):
        self._value = bytes(initial_bytes or b"")
        self._at = 0

    def getbuffer(self):
        return self._value
