from multiprocessing import Process

counter = 10
items = [1, 2, 3]

class Box:
    value = "parent"

box = Box()

def work():
    global counter
    counter += 5
    items.append(4)
    box.value = "child"
    Box.value = "changed"
    print("child", counter, items, box.value, Box.value, flush=True)

p = Process(target=work)
p.start()
p.join()
print("parent", counter, items, box.value, Box.value)
