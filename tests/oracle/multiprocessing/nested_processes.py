from multiprocessing import Process, current_process, parent_process

def leaf():
    print("leaf", current_process().name, parent_process().name, flush=True)

def middle():
    for _ in range(2):
        p = Process(target=leaf)
        p.start()
        p.join()

print(parent_process())
p = Process(target=leaf)
q = Process(target=middle)
for one in (p, q):
    one.start()
    one.join()
