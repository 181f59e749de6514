count = 0


def bump():
    global count, made
    count += 1
    made = 'by bump'


bump()
bump()
print(count, made)
del count
try:
    count
except NameError as error:
    print(error)


def local_del():
    x = 1
    del x
    print(x)


try:
    local_del()
except UnboundLocalError as error:
    print(error)


def shadow():
    print(len('abc'))
    max = 3
    return max


print(shadow(), max(1, 2))


def late():
    def show():
        return value
    try:
        show()
    except NameError as error:
        print(error)
    value = 1
    print(show())
    del value
    try:
        show()
    except NameError as error:
        print(error)


late()
x = [1, 2, 3]
del x[0], x[-1]
print(x)
del made, x
print('made' in globals(), sorted(n for n in globals() if not n.startswith('_')))
