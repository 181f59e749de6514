from multiprocessing import Pipe

a, b = Pipe()
b.close()
try:
    a.send(1)
except BrokenPipeError as error:
    print(type(error).__name__, error)
try:
    a.recv()
except EOFError as error:
    print(repr(error))
except ConnectionResetError as error:
    print(repr(error))
a.close()
try:
    a.recv()
except OSError as error:
    print(error)
