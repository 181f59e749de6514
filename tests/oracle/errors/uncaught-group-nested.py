# An uncaught exception group with groups, notes and causes inside.
def collect():
    errors = []
    for job in (lambda: 1 / 0, lambda: int("x"), lambda: [][0]):
        try:
            job()
        except Exception as error:
            error.add_note(f"job number {len(errors)}")
            errors.append(error)
    return errors


found = collect()
inner = ExceptionGroup("two of them", found[:2])
raise ExceptionGroup("all", [inner, found[2]]) from ValueError("the cause")
