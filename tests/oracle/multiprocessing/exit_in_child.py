import os
import sys
from multiprocessing import Process

def leave(how):
    sys.exit(how)

def leave_now():
    os._exit(9)

for how in (None, 0, 3, "a text", 256):
    p = Process(target=leave, args=(how,))
    p.start()
    p.join()
    print(repr(how), p.exitcode)
p = Process(target=leave_now)
p.start()
p.join()
print(p.exitcode)
