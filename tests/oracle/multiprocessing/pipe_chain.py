from multiprocessing import Pipe, Process

def create(pipe):
    out, _ = pipe
    for i in range(6):
        out.send(i)
    out.close()

def multiply(first, second):
    close, source = first
    close.close()
    out, _ = second
    try:
        while True:
            n = source.recv()
            out.send(n * n)
    except EOFError:
        out.close()

if __name__ == "__main__":
    one = Pipe(True)
    p = Process(target=create, args=(one,))
    p.start()
    two = Pipe(True)
    q = Process(target=multiply, args=(one, two))
    q.start()
    one[0].close()
    two[0].close()
    try:
        while True:
            print(two[1].recv())
    except EOFError:
        print("End")
    p.join()
    q.join()
