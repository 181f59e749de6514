from concurrent.futures import Future, InvalidStateError

def plain(text):
    return " ".join([part for part in text.split() if not part.startswith("0x")])

def show(f):
    print(plain(repr(f)), f.done(), f.running(), f.cancelled())

f = Future()
show(f)
print(f.set_running_or_notify_cancel())
show(f)
print(f.cancel())
f.set_result([1])
show(f)
for act in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
    try:
        act()
    except InvalidStateError as error:
        print(plain(str(error)))
g = Future()
print(g.cancel())
show(g)
print(g.set_running_or_notify_cancel())
show(g)
h = Future()
h.set_exception(KeyError("k"))
show(h)
try:
    h.result()
except KeyError as error:
    print("key", error)
