def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

import sys
print()
print('a', 'b', sep='-', end='!\n')
print('a', 'b', sep='', end='')
print(None, True, 1.0, [1], sep=None, end=None)
print(*range(3), sep=', ')
print('x', file=sys.stdout, flush=True)
class S:
    def __str__(self): return 'str of S'
    def __repr__(self): return 'repr of S'
class R:
    def __repr__(self): return 'repr of R'
print(S(), [S()], R(), {'k': R()}, (S(),), {R()}, f'{S()} {S()!r} {R()}')
class Sink:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append('FLUSH')
sink = Sink()
print('a', 1, S(), sep='|', end='.', file=sink, flush=True)
print(file=sink)
print(sink.parts)
attempt('sep', lambda: print('a', sep=5))
attempt('end', lambda: print('a', end=5))
attempt('keyword', lambda: print('a', foo=5))
attempt('file', lambda: print('a', file=5))
class BadStr:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return None
attempt('bad str', lambda: print(BadStr()))
attempt('bad repr', lambda: print([BadRepr()]))
class Fails:
    def __repr__(self): raise ValueError('in repr')
attempt('fails', lambda: print(1, Fails(), 2))
saved = sys.stdout
sys.stdout = Sink()
print('hidden', 5)
sys.stdout, kept = saved, sys.stdout
print(kept.parts)
a = [1]
a.append(a)
d = {1: a}
d[2] = d
print(a, d, (a,))
attempt('input', lambda: input('prompt> '))
print(repr('it\'s'), repr("q\"'"), str(), str(5), repr(5.0), repr(-0.0), ascii('é'), 'tab\there')
