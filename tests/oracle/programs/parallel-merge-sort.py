import random
import threading


def merge(left, right):
    result, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]


def merge_sort(items, depth=0):
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    halves = [items[:middle], items[middle:]]
    if depth < 2:
        def sort_half(k):
            halves[k] = merge_sort(halves[k], depth + 1)
        threads = [threading.Thread(target=sort_half, args=(k,)) for k in range(2)]
        for t in threads: t.start()
        for t in threads: t.join()
    else:
        halves = [merge_sort(h, depth + 1) for h in halves]
    return merge(*halves)


random.seed(42)
numbers = [random.randint(-100, 100) for _ in range(30)]
print(numbers)
print(merge_sort(numbers))
print(merge_sort(numbers) == sorted(numbers), merge_sort([]), merge_sort(list('sorting')))
