# W5b: dictionaries, lists, tuples, strings and a comprehension.
ROUNDS = 200_000


def work():
    seen = {}
    words = ["alpha", "beta", "gamma", "delta", "epsilon"]
    recent = []
    for i in range(ROUNDS):
        key = words[i % 5] + str(i % 97)
        seen[key] = seen.get(key, 0) + i
        recent.append((key, i))
        if len(recent) > 1000:
            recent = [pair for pair in recent if pair[1] % 3 == 0][-300:]
    parts = ",".join(sorted(seen)).split(",")
    total = 0
    for part in parts:
        total = total + seen[part] + len(part)
    return total


print(work())
