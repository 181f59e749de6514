def run(errors):
    try:
        raise ExceptionGroup('several', errors)
    except* ValueError as group:
        print('values', group.exceptions)
    except* (TypeError, KeyError) as group:
        print('types', [type(e).__name__ for e in group.exceptions], group.message)
    else:
        print('nothing')


run([ValueError(1), TypeError('t'), ValueError(2)])
run([KeyError('k'), ExceptionGroup('inner', [ValueError(3)])])
run([ValueError(1), OSError('left over')])
