try:
    raise ExceptionGroup("g", [ValueError("a"), TypeError("b"), KeyError("c")])
except* ValueError as eg:
    print("ve", eg.exceptions)
except* (TypeError, KeyError) as eg:
    print("te", eg.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError("a"), OSError("b")])
    except* ValueError as eg:
        print("handled", eg)
except ExceptionGroup as rest:
    print("rest", rest.exceptions)
try:
    raise ValueError("plain")
except* ValueError as eg:
    print(type(eg).__name__, eg.exceptions)
try: print("none")
except* ValueError: print("no")
else: print("else")
finally: print("fin")
