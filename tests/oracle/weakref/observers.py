# Observers that go away without saying so: WeakSet, and WeakMethod for bound methods.
import weakref


class Subject:
    def __init__(self):
        self._observers = weakref.WeakSet()

    def attach(self, observer):
        self._observers.add(observer)

    def detach(self, observer):
        self._observers.discard(observer)

    def notify(self, message):
        for observer in sorted(self._observers, key=lambda one: one.name):
            observer.update(message)


class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, message):
        print(f"{self.name} got {message}")


subject = Subject()
first, second, third = Observer("first"), Observer("second"), Observer("third")
for one in (first, second, third):
    subject.attach(one)
subject.notify("one")
del one
second = None
subject.notify("two")
subject.detach(first)
subject.notify("three")
del third
print(len(subject._observers), first in subject._observers)


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, method):
        self._slots.append(weakref.WeakMethod(method, self._gone))

    def _gone(self, reference):
        print("a slot is gone", reference() is None)
        self._slots.remove(reference)

    def emit(self, *args):
        for reference in list(self._slots):
            method = reference()
            if method is not None:
                method(*args)


class Button:
    def __init__(self, label):
        self.label = label

    def press(self, times):
        print(self.label, "pressed", times)


signal = Signal()
a, b = Button("A"), Button("B")
signal.connect(a.press)
signal.connect(b.press)
print(len(signal._slots), weakref.WeakMethod(a.press) == weakref.WeakMethod(a.press))
signal.emit(1)
del a
signal.emit(2)
b = Button("C")
signal.emit(3)
print(signal._slots)
plain = weakref.ref(b.press)
print(plain())
method = weakref.WeakMethod(b.press)
print(method()(4), method() == b.press, type(method).__name__)
try:
    weakref.WeakMethod(print)
except TypeError as error:
    print(error)
