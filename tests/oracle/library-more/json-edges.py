import json, io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)
for v in (None, True, 1, -1.5, 1e+100, float('nan'), float('inf'), 'a"b\\\n\t中\x01😀', [], {}, [1, [2]], {'a': 1, 'b': [1, {'c': None}]}, (1, 2), {1: 'i', 1.5: 'f', None: 'n', True: 't'}, 10 ** 30):
    t(json.dumps, v)
t(json.dumps, {'b': 1, 'a': [1, 2]}, indent=2, sort_keys=True)
t(json.dumps, [1, {'x': []}], indent='\t')
t(json.dumps, '中', ensure_ascii=False)
t(json.dumps, [1, 2], separators=(',', ':'))
t(json.dumps, {1, 2})
t(json.dumps, {(1,): 2})
t(json.dumps, {(1,): 2}, skipkeys=True)
t(json.dumps, float('nan'), allow_nan=False)
t(json.dumps, object(), default=lambda o: 'obj')
t(json.dumps, {'a': 1}, indent=0)
t(json.dumps, [], indent=2)
a = []
a.append(a)
t(json.dumps, a)
for s in ('1', ' [1, 2.5, "x", null, true] ', '{"a": {"b": []}}', '"\\u4e2d\\n\\ud83d\\ude00"', '', '{', '[1,]', '{"a" 1}', '{a: 1}', '[1 2]', 'nul', '"abc', '1 2', '{"a":1,}', '"\t"', '"\\x"', '-', '01', 'NaN', '-Infinity', '1e5', '1.5E-3', "{'a': 1}", '[1, 2', '{"a":', '"\\u12"', '\ufeff1'):
    t(json.loads, s)
t(json.loads, b'{"a": 1}')
t(json.loads, 5)
t(json.loads, '{"a": 1, "a": 2}', object_pairs_hook=list)
t(json.loads, '[1.5, 2]', parse_float=str, parse_int=float)
t(json.loads, '{"a": 1}', object_hook=lambda d: tuple(d.items()))
try:
    json.loads('{\n "a": 1\n "b": 2}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc), isinstance(e, ValueError))
f = io.StringIO()
json.dump({'x': 1}, f)
f.seek(0)
print(json.load(f))

class E(json.JSONEncoder):

    def default(self, o):
        return list(o) if isinstance(o, set) else super().default(o)
t(json.dumps, {3}, cls=E)
t(json.dumps, object, cls=E)
print(E().encode([1]), ''.join(json.JSONEncoder(indent=1).iterencode([1])), json.JSONDecoder().decode('1'), json.JSONDecoder().raw_decode('[1] x'))
from enum import IntEnum

class Q(IntEnum):
    A = 1

class S(str):
    pass
print(json.dumps({Q.A: Q.A, S('k'): S('v')}))
