# What an exception in a thread does: the thread ends, the others and main go on; the trace is printed.
import sys
import threading


def fails(kind):
    if kind == "value":
        raise ValueError("bad value", 42)
    if kind == "chain":
        try:
            {}["missing"]
        except KeyError as error:
            raise RuntimeError("wrapped") from error
    if kind == "exit":
        sys.exit(3)
    return "fine"


for kind in ("value", "chain", "exit", "none"):
    thread = threading.Thread(target=fails, args=(kind,), name=f"T-{kind}")
    thread.start()
    thread.join()
    print(kind, thread.is_alive())
print("main goes on")
