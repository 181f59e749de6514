import bisect
import heapq

h = [5, 2, 8, 1]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heappushpop(h, 3), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x))
print(list(heapq.merge([1, 4], [2, 3], [0])), [heapq.heappop(h) for _ in range(len(h))])
words = []
for w in 'one two three four five'.split():
    heapq.heappush(words, (len(w), w))
print([heapq.heappop(words)[1] for _ in range(5)])
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0))
bisect.insort(a, 4)
print(a, bisect.bisect_left(['aa', 'b'], 1, key=len), ['F', 'D', 'C', 'B', 'A'][bisect.bisect([60, 70, 80, 90], 85)])
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
try:
    heapq.heappush([(1, 'a')], (1, None))
except TypeError as error:
    print(error)
