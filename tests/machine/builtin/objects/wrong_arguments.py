def tell(label, f, args, kw):
    try:
        r = f(*args, **kw)
        r = type(r).__name__
    except BaseException as e:
        r = f'{type(e).__name__}: {e}'
    print(label, args, kw, '->', r)
def g(): yield 1
things = [('list', lambda: [1, 2]), ('tuple', lambda: (1, 2)), ('dict', lambda: {'a': 1}), ('set', lambda: {1, 2}), ('frozenset', lambda: frozenset({1})), ('range', lambda: range(3)), ('slice', lambda: slice(1)), ('keys', lambda: {'a': 1}.keys()), ('items', lambda: {'a': 1}.items()), ('values', lambda: {'a': 1}.values()), ('gen', g), ('prop', lambda: property(len)), ('iter', lambda: iter([1])), ('map', lambda: map(str, [1])), ('object', lambda: object())]
skip = {'__init_subclass__', '__subclasshook__', '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__sizeof__', '__doc__', '__dir__', '__repr__', '__str__', '__format__', '__hash__', '__class__', '__getnewargs__', '__new__', '__class_getitem__', '__call__', '__annotations__', '__name__', '__prepare__', '__init__'}
names = {
 'list': 'append clear copy count extend index insert pop remove reverse sort __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __reversed__ __eq__ __lt__'.split(),
 'tuple': 'count index __len__ __getitem__ __contains__ __iter__ __eq__'.split(),
 'dict': 'clear copy fromkeys get items keys pop popitem setdefault update values __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __reversed__ __or__ __ior__ __eq__'.split(),
 'set': 'add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update __len__ __contains__ __or__ __and__ __sub__ __xor__ __ior__'.split(),
 'frozenset': 'copy difference intersection isdisjoint issubset issuperset symmetric_difference union __len__ __or__'.split(),
 'range': 'count index __len__ __getitem__ __contains__ __iter__ __reversed__'.split(),
 'slice': 'indices'.split(),
 'keys': 'isdisjoint __len__ __contains__ __and__ __or__ __iter__'.split(), 'items': 'isdisjoint __len__ __contains__'.split(), 'values': '__len__ __iter__'.split(),
 'gen': 'send close __next__ __iter__'.split(), 'prop': 'getter setter deleter'.split(), 'iter': '__next__ __iter__ __length_hint__'.split(), 'map': '__next__ __iter__'.split(), 'object': '__eq__ __ne__ __setattr__ __getattribute__ __delattr__'.split(),
}
for name, make in things:
    for m in names[name]:
        for args, kw in [((), {}), ((1,), {}), (([],), {}), (('a', 'b'), {}), ((1, 2, 3, 4), {}), ((), {'x': 1}), ((1,), {'x': 1})]:
            if m == 'update' and kw: continue
            tell(f'{name}.{m}', getattr(make(), m), args, kw)
import builtins
for f in 'len iter next sorted min max sum any all map filter zip enumerate reversed isinstance issubclass callable getattr setattr delattr hasattr hash id vars globals locals list tuple dict set frozenset range slice property staticmethod classmethod super type object print'.split():
    for args, kw in [((), {}), ((1,), {}), (([],), {}), (('a', 'b'), {}), ((1, 2, 3, 4), {}), ((), {'x': 1}), (([],), {'x': 1})]:
        if f in ('print', 'globals', 'locals', 'id', 'dict', 'vars', 'super') and (kw and f == 'dict' or args and f != 'dict' and len(args) < 4): continue
        if f == 'locals' and not args and not kw or f == 'vars' and not args and not kw: continue
        if f in ('min', 'max', 'sum') and kw and not args: continue
        tell(f, getattr(builtins, f), args, kw)
