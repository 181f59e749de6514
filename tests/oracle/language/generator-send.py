def averager():
    total, n, average = 0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print('caught', error)
            average = 'reset'
            total = n = 0
            continue
        finally:
            print('tick')
        if value is None:
            break
        total += value
        n += 1
        average = total / n
    return n, average


g = averager()
print(next(g), g.send(10), g.send(20))
print(g.throw(ValueError('bad')))
print(g.send(4))
try:
    g.send(None)
except StopIteration as stop:
    print('value', stop.value)
print(next(g, 'over'))
try:
    averager().send(1)
except TypeError as error:
    print(error)
