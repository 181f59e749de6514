import math

counter = 1
length = 2
for code in (lambda: conter, lambda: lenght, lambda: pritn, lambda: math.sqr, lambda: [].apend, lambda: 'a'.uper, lambda: completely_unknown, lambda: math.floo):
    try:
        code()
    except (NameError, AttributeError) as error:
        print(error)


def inside():
    my_value = 1
    return my_valeu


try:
    inside()
except NameError as error:
    print(error)
print(conuter)
