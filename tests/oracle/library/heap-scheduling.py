# heapq and bisect: a priority queue with ties, merging, grades, and k best.
import bisect
import heapq
from itertools import count

queue, order = [], count()
for priority, job in [(3, "sleep"), (1, "wake"), (2, "eat"), (1, "wash"), (2, "work")]:
    heapq.heappush(queue, (priority, next(order), job))
while queue:
    priority, _, job = heapq.heappop(queue)
    print(priority, job)
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, data[0], heapq.heappushpop(data, 0), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, ["pear", "fig", "apple"], key=len), list(heapq.merge([1, 4, 7], [2, 3, 9], [5])))
print(list(heapq.merge(["dd", "b"], ["ccc", "a"], key=len, reverse=True)))
breakpoints, grades = [60, 70, 80, 90], "FDCBA"
print([grades[bisect.bisect(breakpoints, score)] for score in [33, 99, 77, 70, 89, 90, 100]])
sorted_list = [1, 3, 3, 5]
print(bisect.bisect_left(sorted_list, 3), bisect.bisect_right(sorted_list, 3), bisect.bisect_left(sorted_list, 9))
bisect.insort(sorted_list, 4)
bisect.insort_left(sorted_list, 3)
print(sorted_list)
movies = [("Jaws", 1975), ("Titanic", 1997), ("Up", 2009)]
bisect.insort(movies, ("Alien", 1979), key=lambda movie: movie[1])
print(movies, bisect.bisect_left(movies, 1990, key=lambda movie: movie[1]))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as error:
    print(error)
