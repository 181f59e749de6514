def none(): pass


def early(a):
    if a:
        return
    if a.b: return 1
    else: return 2


def all_paths(a):
    if a:
        raise ValueError
    elif a is None:
        raise KeyError(a) from None
    else:
        return a
    print('never')


def loops(a):
    for x in a:
        if x:
            return x
    while a:
        if a.x: return
        if a.y: pass
    for x in a: pass
    while True:
        a()


def after(a):
    return a
    a = 1
    def inner(): return a


def conditional(a, b):
    return (a and b) or (b if a else None)


def implicit(a):
    if a:
        print(a)
    elif not a:
        print('x')


def try_return(a):
    try:
        return a()
    except E:
        return None


def infinite():
    while True:
        pass


def both(a):
    if a:
        x = 1
    else:
        y = 2
    while a:
        if a: break
        elif a.c: continue
        else: a = a.n
