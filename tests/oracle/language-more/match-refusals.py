from dataclasses import dataclass

@dataclass
class P:
    x: int
    y: int = 0

class Bad:
    __match_args__ = 'a'

class Bad2:
    __match_args__ = (1,)

def tr(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def f1():
    match Bad():
        case Bad(1):
            return 1

def f2():
    match Bad2():
        case Bad2(1):
            return 1

def f3():
    match P(1, 2):
        case P(1, 2, 3):
            return 1

def f4():
    match 5:
        case int(1, 2):
            return 1

def f5():
    match P(1, 2):
        case P(1, x=1):
            return 1

def f6():
    x = 5
    match 3:
        case x():
            return 1

def f7():
    match object():
        case object(1):
            pass
for f in (f1, f2, f3, f4, f5, f6, f7):
    tr(f)
match = 3
case = 4
_ = 9
print(match, case, _)
match [1, [2, [3, {'a': (4, 5)}]]]:
    case [a, [b, [c, {'a': [d, e]}]]]:
        print(a, b, c, d, e)
match (1, 2):
    case [1, y]:
        print(y)
