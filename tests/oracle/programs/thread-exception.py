import threading


def divide(a, b):
    return a / b


def work(n):
    print('working on', n)
    result = [divide(10, k) for k in range(n, -1, -1)]
    print('never', result)


t = threading.Thread(target=work, args=(2,), name='Divider')
t.start()
t.join()
print('main goes on', t.is_alive())


class Custom(threading.Thread):
    def run(self):
        raise KeyError(self.name)


c = Custom(name='custom')
c.start()
c.join()
quiet = threading.Thread(target=exit)
quiet.start()
quiet.join()
print('end')
