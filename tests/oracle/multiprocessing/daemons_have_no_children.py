from multiprocessing import Process

def nothing():
    pass

def middle():
    p = Process(target=nothing)
    try:
        p.start()
    except AssertionError as error:
        print(error, flush=True)

p = Process(target=middle, daemon=True)
p.start()
p.join()
print(p.exitcode)
