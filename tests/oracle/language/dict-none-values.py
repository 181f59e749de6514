# None is a value like any other, whatever the default says.
import types

d = {"a": None}
print(d.get("a", 5), d.setdefault("a", 5), types.MappingProxyType(d).get("a", 5))
print(d.pop("a", 5), d.pop("a", 5), d.get("a", 5), d.get("a"))
class C:
    x = None
print(getattr(C, "x", 5), getattr(C(), "x", 5), next(iter([None]), 5), vars(C).get("x", 5))
print(max([], default=None), "%(k)s" % {"k": None}, "{k}".format(k=None), "{k}".format_map({"k": None}))
from collections import ChainMap, Counter, OrderedDict, defaultdict
print(ChainMap({"a": None}, {"a": 1}).get("a", 5), defaultdict(int, a=None)["a"], OrderedDict(a=None).pop("a", 5))
import os
print(os.environ.get("HEDDLE_NO_SUCH", None), globals().get("d", 5) is d, locals().get("nothing", 5))
