import threading, re
t = threading.Thread(name="R", target=print)
print(t); t.start(); t.join()
print(re.sub(r"\d{5,}", "N", repr(t)) if False else repr(t).startswith("<Thread(R, stopped"))
