#!/usr/bin/env python3
"""Forces one interleaving of a program's threads on a real CPython (3.9 to 3.14, free-threaded too). Made by Heddle.

    python3 THIS_FILE        0: it went as told; 1: it did not; nothing is installed, nothing but this file is needed

Every thread stands at a gate of its own and exactly one gate is open, so whatever the GIL would like does not matter.
A thread asks before each bytecode of the program that reads or writes a watched name, opens a `with` or looks up an
operation of a lock, queue or thread. The lock that Lib/threading.py is built from is replaced by one that says when it
blocks; Condition, Semaphore, Event, Barrier and Queue are CPython's own, on top of it. Sleeping costs no time.
"""
import _thread
import builtins
import dis
import os
import queue
import sys
import threading
import time
import types

PROGRAM = "@PROGRAM@"
# (thread in order of start, how many events it takes): then the next one goes on.
TURNS = "@TURNS@"
# Names whose reading and writing are events.
WATCHED = "@WATCHED@"
# What is expected in the end: errors by thread, whether everybody waits for ever, values of watched globals.
EXPECTED = "@EXPECTED@"

FILE = "<program>"
PATIENCE = 30
OPERATIONS = set(
    "acquire release wait wait_for notify notify_all put get put_nowait get_nowait task_done join start set clear "
    "is_set locked empty full qsize cancel submit result shutdown abort reset".split()
)
raw_lock = _thread.allocate_lock
raw_start = _thread.start_new_thread
raw_sleep = time.sleep
monitoring = getattr(sys, "monitoring", None)


class Over(BaseException):
    """The run is decided: the thread unwinds."""


class Seat:
    """What the director knows of one thread."""

    def __init__(self, number, name, daemon):
        self.number, self.name, self.daemon = number, name, daemon
        self.state, self.on, self.deadline, self.late = "ready", None, None, False
        self.before = None
        self.gate = raw_lock()
        self.gate.acquire()


class Director:
    """Says whose turn it is. One thread runs at any time: no lock is needed."""

    def __init__(self, turns):
        self.turns, self.at, self.begun, self.taken = turns, 0, False, 0
        self.seats, self.seat_of, self.now, self.over = [], {}, 0.0, False
        self.beyond, self.errors = 0, {}

    def me(self):
        return self.seat_of.get(_thread.get_ident())

    def add(self, name, daemon):
        seat = Seat(len(self.seats), name, daemon)
        self.seats.append(seat)
        return seat

    def next_turn(self):
        self.at, self.begun, self.taken = self.at + 1, False, 0

    def anybody(self, me):
        if me.state == "ready":
            return me
        ready = [seat for seat in self.seats if seat.state == "ready"]
        return min(ready, key=lambda seat: (seat.number == 0, seat.number), default=None)

    def chosen(self, me, event):
        while self.at < len(self.turns):
            number, count = self.turns[self.at]
            if number >= len(self.seats):
                return self.anybody(me)
            seat = self.seats[number]
            if seat.state == "done" or (seat.state == "blocked" and self.begun):
                self.next_turn()
                continue
            if seat.state == "blocked":
                if seat.deadline is None:
                    return self.anybody(me)
                self.wake(seat, late=True)
            self.begun = True
            if seat is not me or event is None:
                return seat
            if self.taken == count:
                self.next_turn()
                continue
            self.taken += 1
            return me
        return self.anybody(me)

    def event(self, opname):
        """`me` is about to do something that others could notice."""
        me = self.me()
        if self.over:
            raise Over
        while True:
            seat = self.chosen(me, opname)
            if seat is me or seat is None:
                break
            if not gil_looks_after(me.before):
                self.beyond += 1
            self.open(seat)
            self.stop(me)

    def block(self, on, deadline=None):
        """Until somebody wakes the thread (True), or its time has come (False)."""
        me = self.me()
        me.state, me.on, me.deadline, me.late = "blocked", on, deadline, False
        self.leave(me)
        return not me.late

    def leave(self, me):
        seat = self.chosen(me, None)
        while seat is None:
            sleepers = [one for one in self.seats if one.state == "blocked" and one.deadline is not None]
            if not sleepers:
                self.finish(True)
            first = min(sleepers, key=lambda one: (one.deadline, one.number))
            self.wake(first, late=True)
            seat = self.chosen(me, None)
        if seat is me:
            return
        self.open(seat)
        if me.state != "done":
            self.stop(me)

    def open(self, seat):
        seat.gate.release()

    def stop(self, me):
        me.gate.acquire()
        if self.over:
            raise Over

    def wake(self, seat, late=False):
        if late:
            self.now = max(self.now, seat.deadline)
        seat.state, seat.on, seat.deadline, seat.late = "ready", None, None, late

    def ended(self, me):
        me.state = "done"
        for seat in self.seats:
            if seat.state == "blocked" and seat.on in (me, "everybody"):
                self.wake(seat)

    def finish(self, deadlock):
        """The run is over: says how it went, and leaves without waiting for anybody."""
        sys.stdout.flush()
        stuck = ["%s" % seat.name for seat in self.seats if seat.state == "blocked" and not seat.daemon]
        values = {name: show(space.get(name)) for name in EXPECTED["values"] if name in space}
        got = {"errors": self.errors, "deadlock": deadlock, "values": values}
        same = got == EXPECTED and self.at >= len(self.turns) - 1
        out = sys.stderr
        out.write("--- forced on Python %s\n" % sys.version.split()[0])
        for name, text in sorted(self.errors.items()):
            out.write("%s died of %s\n" % (name, text))
        if deadlock:
            out.write("waiting for ever: %s\n" % ", ".join(stuck))
        for name, value in sorted(values.items()):
            out.write("%s = %s\n" % (name, value))
        if self.beyond:
            out.write("%d of the switches come where the GIL of this version never looks\n" % self.beyond)
        out.write("as told\n" if same else "NOT as told: expected %r after turn %d of %d\n" % (EXPECTED, self.at, len(TURNS)))
        out.flush()
        os._exit(0 if same else 1)


def show(value):
    return repr(value)


def gil_looks_after(opname):
    """Could the GIL of this version change hands after that bytecode?"""
    if opname is None or sys.version_info < (3, 10) or not getattr(sys, "_is_gil_enabled", lambda: True)():
        return True
    points = ("RESUME", "JUMP_BACKWARD", "JUMP_ABSOLUTE", "CALL", "PRECALL")
    if sys.version_info < (3, 11):
        points += ("POP_JUMP_IF",)
    return opname.startswith(points) and opname != "JUMP_BACKWARD_NO_INTERRUPT"


class Lock:
    """Stands for _thread.lock: same methods and words, but its blocking is seen."""

    def __init__(self):
        self.taken, self.waiting = False, []

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be positive")
        me = director.me()
        if me is None:
            self.taken = True
            return True
        end = None if timeout == -1 else director.now + timeout
        while self.taken:
            if not blocking or timeout == 0:
                return False
            self.waiting.append(me)
            woken = director.block("a lock", end)
            if me in self.waiting:
                self.waiting.remove(me)
            if not woken:
                return False
        self.taken = True
        return True

    def release(self):
        if not self.taken:
            raise RuntimeError("release unlocked lock")
        self.taken = False
        for seat in self.waiting:
            director.wake(seat)
        del self.waiting[:]

    def locked(self):
        return self.taken

    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def _at_fork_reinit(self):
        self.taken = False


def start(thread):
    if not getattr(thread, "_initialized", False):
        raise RuntimeError("thread.__init__() not called")
    if thread._started.is_set():
        raise RuntimeError("threads can only be started once")
    thread._started.set()
    thread._seat = seat = director.add(thread.name, thread.daemon)
    raw_start(body, (thread, seat))


def body(thread, seat):
    seat.gate.acquire()
    director.seat_of[_thread.get_ident()] = seat
    thread._set_ident()
    threading._active[_thread.get_ident()] = thread
    try:
        if monitoring is None:
            sys.settrace(trace)
        if not director.over:
            thread.run()
    except (Over, SystemExit):
        pass
    except BaseException as error:
        died(thread.name, error)
    finally:
        sys.settrace(None)
        threading._active.pop(_thread.get_ident(), None)
        director.ended(seat)
        director.leave(seat)


def died(name, error):
    director.errors[name] = "%s: %s" % (type(error).__name__, error) if str(error) else type(error).__name__


def join(thread, timeout=None):
    seat = getattr(thread, "_seat", None)
    if seat is None:
        raise RuntimeError("cannot join thread before it is started")
    if seat is director.me():
        raise RuntimeError("cannot join current thread")
    end = None if timeout is None else director.now + max(timeout, 0)
    while seat.state != "done":
        if not director.block(seat, end):
            return


def is_alive(thread):
    seat = getattr(thread, "_seat", None)
    return seat is not None and seat.state != "done"


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    director.block("sleep", director.now + seconds)


def kind(instruction):
    """Is the bytecode an event?"""
    name, value = instruction.opname, instruction.argval
    if name in ("LOAD_GLOBAL", "LOAD_NAME", "STORE_GLOBAL", "STORE_NAME", "STORE_ATTR"):
        return value in WATCHED
    if name in ("LOAD_ATTR", "LOAD_METHOD"):
        return value in WATCHED or value in OPERATIONS
    return name in ("BEFORE_WITH", "SETUP_WITH") or (name == "LOAD_SPECIAL" and instruction.arg == 1)


tables = {}


def before_instruction(code, offset):
    seat = director.me()
    if seat is None:
        return
    if code not in tables:
        tables[code] = {one.offset: one for one in dis.get_instructions(code)}
    instruction = tables[code].get(offset)
    if instruction is None:
        return
    if kind(instruction):
        director.event(instruction.opname)
    seat.before = instruction.opname


def trace(frame, event, argument):
    if frame.f_code.co_filename != FILE:
        return None
    frame.f_trace_opcodes, frame.f_trace_lines = True, False
    if event == "opcode":
        before_instruction(frame.f_code, frame.f_lasti)
    return trace


def codes(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes(constant)


def watch_the_clock():
    raw_sleep(PATIENCE)
    sys.stderr.write("NOT as told: nothing has moved for %d seconds\n" % PATIENCE)
    os._exit(1)


def main():
    raw_start(watch_the_clock, ())
    threading._allocate_lock = threading.Lock = Lock
    threading._CRLock = None
    threading._time = time.monotonic = time.time = time.perf_counter = lambda: director.now
    queue.time = time.monotonic
    queue.SimpleQueue = queue._PySimpleQueue
    time.sleep = sleep
    threading.Thread.start, threading.Thread.join, threading.Thread.is_alive = start, join, is_alive
    me = director.add("MainThread", False)
    director.seat_of[_thread.get_ident()] = me
    code = compile(PROGRAM, FILE, "exec")
    if monitoring is not None:
        monitoring.use_tool_id(3, "heddle")
        monitoring.register_callback(3, monitoring.events.INSTRUCTION, before_instruction)
        for one in codes(code):
            monitoring.set_local_events(3, one, monitoring.events.INSTRUCTION)
    else:
        sys.settrace(trace)
    try:
        exec(code, space)
    except Over:
        pass
    except SystemExit:
        pass
    except BaseException as error:
        died("MainThread", error)
    sys.settrace(None)
    for leave in getattr(threading, "_threading_atexits", []):
        leave()
    while [seat for seat in director.seats if seat is not me and not seat.daemon and seat.state != "done"]:
        director.block("everybody")
    director.finish(False)


space = {"__name__": "__main__", "__builtins__": builtins}
director = Director([tuple(turn) for turn in TURNS])
if __name__ == "__main__":
    main()
