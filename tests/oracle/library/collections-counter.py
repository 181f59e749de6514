from collections import Counter

c = Counter('mississippi')
print(c, c.most_common(2), c['s'], c['z'], sum(c.values()), sorted(c), c.total())
c.update('miss')
c.subtract({'i': 10})
print(c, +c, -c, list(c.elements())[:5])
d = Counter(a=3, b=1)
e = Counter(a=1, b=2)
print(d + e, d - e, d & e, d | e, d == Counter('aaab'), d <= e, Counter(d))
del d['a']
print(d, 'a' in d, d.most_common(), dict(e), Counter(), repr(Counter([1, 1, 2])))
d['q'] += 5
print(d.pop('q'), d.setdefault('w', 7), d, max(e, key=e.get), e.items())
