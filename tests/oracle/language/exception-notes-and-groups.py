error = ValueError('bad', 3)
error.add_note('first note')
error.add_note('second note')
print(error, error.args, error.__notes__, repr(error))
group = ExceptionGroup('several', [ValueError('v'), TypeError('t'), ExceptionGroup('nested', [KeyError('k')])])
print(group, group.exceptions, group.message)
match, rest = group.split(KeyError)
print(match, '|', rest, '|', group.subgroup(lambda e: isinstance(e, TypeError)))
try:
    raise group
except* ValueError as g:
    print('values', g.exceptions)
except* (TypeError, KeyError) as g:
    print('others', g.exceptions)
try:
    try:
        raise group
    except* TypeError:
        pass
except ExceptionGroup as left:
    print(repr(left))
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup('x', 1), lambda: error.add_note(1)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
raise error
