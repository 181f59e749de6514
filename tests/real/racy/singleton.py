import threading
class S:
    instance = None
    made = 0
    @classmethod
    def get(cls):
        if cls.instance is None:
            cls.made += 1
            cls.instance = cls()
        return cls.instance
    @property
    def value(self): return S.made
ids = []
def work():
    for _ in range(10):
        s = S.get()
        ids.append(id(s) == id(S.instance))
        s.field = s.value
ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(S.made, ids.count(False), S.instance.field)
