import queue
from dataclasses import dataclass, field
@dataclass(order=True)
class Job:
    level: int
    name: str = field(compare=False)
p = queue.PriorityQueue()
for j in (Job(3, "c"), Job(1, "a"), Job(2, "b")): p.put(j)
while not p.empty(): print(p.get().name)
