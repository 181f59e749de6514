import queue
l = queue.LifoQueue(); p = queue.PriorityQueue()
for x in (3, 1, 2): l.put(x); p.put((x, f"job{x}"))
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])
