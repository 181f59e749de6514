import multiprocessing as mp
import signal
from ctypes import c_bool, c_double, c_int

def f(v, a, flag):
    v.value += 1
    a[0] = 5
    flag.value = True

def ignore():
    signal.signal(signal.SIGINT, signal.SIG_IGN)

def square(x):
    return x * x

if __name__ == "__main__":
    v, a, flag = mp.Value(c_int, 3), mp.Array(c_double, 2), mp.Value(c_bool, False)
    p = mp.Process(target=f, args=(v, a, flag))
    p.start()
    p.join()
    print(v.value, a[:], flag.value, c_int(7).value)
    with mp.Pool(2, ignore) as pool:
        print(pool.map(square, [1, 2, 3]))
    print(signal.SIGTERM, repr(signal.SIGTERM), signal.Signals(9).name)
