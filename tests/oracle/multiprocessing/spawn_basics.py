import multiprocessing as mp

seen = []

def work(q, lock, value, event):
    with lock:
        value.value += 1
    q.put((__name__, len(seen), mp.current_process().name.split("-")[0], mp.get_start_method()))
    event.set()

if __name__ == "__main__":
    seen.append(1)
    ctx = mp.get_context("spawn")
    mp.set_start_method("spawn")
    q, lock, value, event = ctx.Queue(), ctx.Lock(), ctx.Value("i", 5), ctx.Event()
    p = ctx.Process(target=work, args=(q, lock, value, event))
    p.start()
    print(q.get())
    event.wait()
    p.join()
    print(p.exitcode, value.value, event.is_set())
    r, w = ctx.Pipe(duplex=False)
    p = mp.Process(target=print, args=("a builtin in the child",))
    p.start()
    p.join()
