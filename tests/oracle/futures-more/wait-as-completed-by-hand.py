import concurrent.futures as cf, threading, time, logging

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)
fs = [cf.Future() for _ in range(3)]
fs[0].set_result(1)
d = cf.wait(fs, 0.01)
print(len(d.done), len(d.not_done))

def it():
    for f in cf.as_completed(fs, timeout=0.05):
        print('got', f.result())
t(it)
fs[1].cancel()
print(fs[1]._state, fs[1].set_running_or_notify_cancel(), fs[1]._state)
fs[2].set_exception(ValueError('v'))
print(cf.wait(fs, return_when=cf.FIRST_EXCEPTION).not_done)
t(fs[2].result)
print(cf.ALL_COMPLETED, cf.FIRST_COMPLETED)
