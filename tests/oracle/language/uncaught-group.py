def work():
    errors = []
    for value in ('1', 'x', None):
        try:
            int(value)
        except Exception as error:
            error.add_note(f'while reading {value!r}')
            errors.append(error)
    if errors:
        raise ExceptionGroup('bad values', errors)


work()
