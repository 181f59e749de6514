import threading
flag = False
data = None
done = [False, False]
def producer():
    global data, flag
    data = {'a': [1, 2, 3]}
    flag = True
    while not done[0]: pass
    done[1] = True
def consumer():
    while not flag: pass
    data['a'].append(4)
    done[0] = True
    while not done[1]: pass
t = [threading.Thread(target=f) for f in (producer, consumer)]
for x in t: x.start()
while threading.active_count() > 1: pass
print(data, done)
