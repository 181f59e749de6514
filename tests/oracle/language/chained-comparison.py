def say(x):
    print('say', x)
    return x


print(1 < say(2) < 3, 1 > say(0) > say(5), 3 > 2 == 2 != 1, 1 < 3 > 2)
print(say(1) < say(0) < say(9))
x = 5
print(0 < x <= 5 < 10, x in [1, 5] in [[1, 5]], None is None is not 1, 'a' < 'b' < 'c')
print((1 < 2) < 3, 1 < (2 < 3), not 1 == 2, not (1 < 2 < 3))
print(1 == 1.0 == True, 0 == False == '', [1] == [1] is not [1])
try:
    1 < 2 < 'a'
except TypeError as error:
    print(error)
print(say(0) and say(1), say(0) or say(2), not say(''), say(1) if say(0) else say(3))
