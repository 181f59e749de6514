def work():
    errors = []
    for v in ("a", None):
        try: int(v)
        except Exception as e: errors.append(e)
    raise ExceptionGroup("two failed", errors)
e = None
try:
    work()
except ExceptionGroup as eg:
    eg.add_note("a note\nof two lines")
    raise
