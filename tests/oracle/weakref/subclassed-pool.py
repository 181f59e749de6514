# A pool of connections: closed when the last user is gone, counted by a finalizer.
import weakref
from contextlib import contextmanager


class Connection:
    opened = 0

    def __init__(self, pool, number):
        Connection.opened += 1
        self.pool = weakref.ref(pool)
        self.number = number

    def query(self, text):
        pool = self.pool()
        return f"{self.number}: {text}" + ("" if pool is not None else " (no pool)")


class Pool:
    def __init__(self):
        self.all = weakref.WeakSet()
        self.free = []
        self.finalizer = weakref.finalize(self, print, "the pool is gone")

    def take(self):
        if self.free:
            return self.free.pop()
        connection = Connection(self, Connection.opened)
        self.all.add(connection)
        weakref.finalize(connection, print, "closed", connection.number)
        return connection

    @contextmanager
    def using(self):
        connection = self.take()
        try:
            yield connection
        finally:
            self.free.append(connection)


pool = Pool()
with pool.using() as connection:
    print(connection.query("select 1"))
with pool.using() as connection, pool.using() as other:
    print(connection.query("select 2"), other.query("select 3"))
print(len(pool.all), len(pool.free))
del connection, other
pool.free.pop(0)
print(len(pool.all), len(pool.free))
left = pool.take()
del pool
print(left.query("select 4"))
left = None
print("end")
