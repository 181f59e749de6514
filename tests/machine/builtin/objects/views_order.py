d = {c: i for i, c in enumerate('the quick brown fox')}
e = dict.fromkeys('jumps over')
print(d.keys() & e.keys(), e.keys() & d.keys(), d.keys() & set('aeiou'), d.keys() & set('abcdefghijklmnopqrstuvwxyz'), set('xyz') & d.keys(), d.keys() & 'quiz', 'quiz' & d.keys())
print(d.keys() | e.keys(), d.keys() - e.keys(), d.keys() ^ e.keys(), d.keys() | 'AB', {'z'} | d.keys(), {'t', 'z'} - d.keys(), {'t', 'z'} ^ d.keys())
print(d.items() & [('t', 0), ('h', 1), ('q', 99)], len(d.items() | e.items()), d.items() - {('t', 0)} == set(d.items()) - {('t', 0)})
