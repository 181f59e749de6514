# Observers with weak coupling, a state machine of classes, and undo with commands.
class Event:
    def __init__(self):
        self._handlers = []

    def __iadd__(self, handler):
        self._handlers.append(handler)
        return self

    def __isub__(self, handler):
        self._handlers.remove(handler)
        return self

    def __call__(self, *args):
        for handler in list(self._handlers):
            handler(*args)

    def __len__(self):
        return len(self._handlers)


class Thermometer:
    def __init__(self):
        self.changed, self._value = Event(), 20

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.changed(old, new)


t, log = Thermometer(), []


def warn(old, new):
    if new > 30:
        print("hot!", new)


t.changed += warn
t.changed += lambda old, new: log.append((old, new))
for v in (20, 25, 35):
    t.value = v
t.changed -= warn
t.value = 40
print(log, len(t.changed))


class State:
    def next(self, event):
        raise NotImplementedError

    def __repr__(self):
        return type(self).__name__


class Locked(State):
    def next(self, event):
        return Unlocked() if event == "coin" else self


class Unlocked(State):
    def next(self, event):
        return Locked() if event == "push" else self


state = Locked()
for event in ["push", "coin", "coin", "push"]:
    new = state.next(event)
    print(f"{state} --{event}--> {new}")
    state = new


class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def do(self, command):
        command.execute(self)
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        command = self.done.pop()
        command.revert(self)
        self.undone.append(command)

    def redo(self):
        self.do(self.undone.pop())


class Insert:
    def __init__(self, what):
        self.what = what

    def execute(self, editor):
        editor.text += self.what

    def revert(self, editor):
        editor.text = editor.text[: -len(self.what)]


e = Editor()
for word in ("Hello", " ", "world"):
    e.do(Insert(word))
e.undo()
print(repr(e.text))
e.redo()
e.undo()
e.undo()
print(repr(e.text), len(e.done), len(e.undone))
try:
    [e.undo() for _ in range(5)]
except IndexError as error:
    print(error)
