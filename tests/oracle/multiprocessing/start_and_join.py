from multiprocessing import Process, current_process

def work(n):
    print("child", n, current_process().name, flush=True)

if __name__ == "__main__":
    for i in range(3):
        p = Process(target=work, args=(i,))
        print(p.name, p.is_alive(), p.exitcode, p.pid, flush=True)
        p.start()
        p.join()
        print(p.name, p.is_alive(), p.exitcode, p.pid is not None, flush=True)
