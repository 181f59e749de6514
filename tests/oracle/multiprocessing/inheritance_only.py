import multiprocessing as mp

def attempt(what, f):
    try:
        f()
        print(what, "fine")
    except Exception as error:
        print(what, type(error).__name__, error)

a, b = mp.Pipe()
for thing in (mp.Lock(), mp.RLock(), mp.Semaphore(), mp.Condition(), mp.Event(), mp.Queue(), mp.SimpleQueue(),
              mp.JoinableQueue()):
    attempt(type(thing).__name__, lambda: a.send(thing))
