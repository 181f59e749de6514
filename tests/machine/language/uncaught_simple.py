def inner(x):
    return x / 0
def outer():
    inner(5)
print("before")
outer()
