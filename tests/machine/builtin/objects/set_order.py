# The order in which sets print after a long random life.
class Chance:
    state = 6
    def randrange(self, low, high=None):
        if high is None: low, high = 0, low
        Chance.state = (Chance.state * 1103515245 + 12345) % 2 ** 31
        return low + (Chance.state >> 8) % (high - low)
r = Chance()
words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon'.split()
def value():
    k = r.randrange(5)
    if k == 0: return r.randrange(40)
    if k == 1: return r.randrange(-5, 5)
    if k == 2: return words[r.randrange(len(words))]
    if k == 3: return (r.randrange(3), words[r.randrange(4)])
    return r.randrange(1000) * 64
sets = [set(), set(), {1}]
for step in range(400):
    i = r.randrange(3); s = sets[i]; o = sets[r.randrange(3)]
    k = r.randrange(20)
    if k < 6: s.add(value())
    elif k < 8: s.discard(value())
    elif k == 8 and s: s.pop()
    elif k == 9: sets[i] = s | o
    elif k == 10: sets[i] = s ^ {value() for _ in range(5)}
    elif k == 11 and len(s) > 20: sets[i] = s & o
    elif k == 12 and len(s) > 25: sets[i] = s - o
    elif k == 13: s.update([value() for _ in range(r.randrange(12))])
    elif k == 14: s.symmetric_difference_update([value() for _ in range(4)])
    elif k == 15: s.difference_update([value() for _ in range(4)])
    elif k == 16: sets[i] = s.union(dict.fromkeys([value() for _ in range(8)]))
    elif k == 17: sets[i] = s.copy()
    elif k == 18: sets[i] = s.difference({value() for _ in range(3)})
    elif k == 19: s |= {value() for _ in range(6)}
    if len(s) > 60: s.intersection_update(list(s)[::2])
    print(step, k, list(sets[i]))
