from multiprocessing import Pipe, Process

def answer(conn):
    while True:
        try:
            text = conn.recv()
        except EOFError:
            print("child: end", flush=True)
            break
        conn.send(text.upper())
    conn.close()

if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=answer, args=(there,))
    # the child must not keep a copy of our end, or it never sees the end
    class Closing:
        pass
    def run(mine, other):
        other.close()
        answer(mine)
    p = Process(target=run, args=(there, here))
    p.start()
    there.close()
    for word in ("one", "two", "three"):
        here.send(word)
        print(here.recv(), flush=True)
    here.close()
    p.join()
    print(p.exitcode)
