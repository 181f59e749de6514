import queue
p = queue.PriorityQueue(); p.put((1, {"a": 1}))
try: p.put((1, {"b": 2}))
except TypeError as e: print(e)
