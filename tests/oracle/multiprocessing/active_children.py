import time
from multiprocessing import Process, active_children, cpu_count

ps = [Process(target=time.sleep, args=(0.3,), name=f"sleeper {i}") for i in range(3)]
print(active_children())
for p in ps:
    p.start()
print(sorted(p.name for p in active_children()))
ps[0].join()
for p in ps:
    p.join()
print(active_children(), cpu_count() > 0)
