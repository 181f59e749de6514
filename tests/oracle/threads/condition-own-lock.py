import threading
l = threading.Lock(); c = threading.Condition(l)
with c: print(l.locked())
print(l.locked())
