import json

data = {'name': 'Zoë', 'n': [1, 2.5, True, None], 'nested': {'a': {}, 'b': []}, 3: 'int key'}
print(json.dumps(data), json.dumps(data, indent=2), json.dumps(data, ensure_ascii=False, separators=(',', ':')), sep='\n')
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps('tab\t"q" \\ \x01'), json.dumps((1, 2)), json.dumps(1e100), json.dumps(float('inf')))
print(json.loads('{"a": [1, 2.0, "x\\u00e9\\n", null, true], "b": -1e3}'), json.loads(' "s" '), json.loads('[]'))
for bad in ('{', '{"a" 1}', '[1,]', 'nope', '', '{"a": 1} x', "{'a': 1}", '"unterminated'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error)
for bad in ({1, 2}, {(1, 2): 3}, object):
    try:
        json.dumps(bad)
    except TypeError as error:
        print(error)
print(json.dumps({1, 2}, default=sorted))
