import pickle
import threading

def outer():
    def inner():
        pass
    class Local:
        pass
    return inner, Local, Local(), (lambda: 0)

def gen():
    yield 1

module_lambda = lambda: 1
inner, Local, local, nested = outer()
for thing in (
    inner, Local, local, nested, module_lambda, gen(), threading.Lock(), threading.RLock(), threading.Thread(),
    threading, {}.keys(), threading.Condition(), threading.Event(), [1, gen()],
):
    try:
        pickle.dumps(thing)
        print("fine", thing)
    except Exception as error:
        print(type(error).__module__, type(error).__name__, str(error).split(" at 0x")[0], str(error)[-30:])
