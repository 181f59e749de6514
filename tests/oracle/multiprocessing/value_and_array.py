from multiprocessing import Array, Process, RawArray, RawValue, Value

def work(n, x, a):
    n.value = 42
    x.value = 3.25
    for i in range(len(a)):
        a[i] = -a[i]

n, x, a = Value("i"), Value("d", 1.5), Array("i", range(5))
p = Process(target=work, args=(n, x, a))
p.start()
p.join()
print(n.value, x.value, a[:], list(a), len(a), a[1:3], a[-1])
a[1:3] = [7, 8]
print(a[:])
n.value = 2**31
print(n.value)
u = Value("B", 300)
print(u.value)
for kind, wrong in (("i", 1.5), ("i", "a"), ("d", "a")):
    try:
        Value(kind, wrong)
    except TypeError as error:
        print(error)
try:
    a[9]
except IndexError as error:
    print(error)
s = Array("c", b"hello")
print(s.value, s.raw, s[0], len(s))
s.value = b"bye"
print(s.value, s.raw)
r = RawArray("d", 3)
print(r[:], RawValue("i", 5))
print(n, n.get_obj(), type(a).__name__)
with n.get_lock():
    n.value += 1
print(n.value)
