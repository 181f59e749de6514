# json: nested documents, options, own types, errors with their places.
import json
from datetime import date


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


document = {"name": "Zoë", "age": 5, "pi": 3.14, "none": None, "ok": True, "list": [1, [2, {}], []], "nested": {"a": {"b": "c\n\"q\"\\"}}}
text = json.dumps(document)
print(text)
print(json.loads(text) == document)
print(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, 2, 3], separators=(",", ":")), json.dumps("\u2028\U0001f600\x01"), json.dumps({1: "a", None: 2, True: 3, 2.5: 4}))
print(json.dumps({"when": date(2024, 2, 29), "tags": {"b", "a"}}, cls=Encoder), json.dumps([1.0, 1e20, 1e-7, float("inf"), -0.0]))
print(json.dumps(date(2024, 1, 1), default=str), json.dumps((1, 2)), json.dumps([]), json.dumps({}, indent=4), json.dumps([[], {}], indent=1))
print(json.loads(' [1, 2.5, -3e2, "\\u00e9\\n", true, false, null] '), json.loads('{"a": {"b": []}}'), json.loads("1e5"), type(json.loads("10")))
print(json.loads('{"x": 1, "y": 2}', object_hook=lambda d: sorted(d)), json.loads("[1.5, 2]", parse_float=str), json.loads('{"b":1,"a":2}', object_pairs_hook=list))
for wrong in ['{"a": 1,}', "[1, 2", "{'a': 1}", "", "nul", '["a\nb"]', "[1] x", '{"a" 1}', "[1 2]", '{"a": }', '"abc', "01", "[1,]", '{1: 2}', "\\"]:
    try:
        print(json.loads(wrong))
    except json.JSONDecodeError as error:
        print(repr(wrong), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
for wrong in [{1, 2}, object, {(1, 2): 3}, b"x", 1j]:
    try:
        json.dumps(wrong)
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
