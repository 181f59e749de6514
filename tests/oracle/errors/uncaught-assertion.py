# assert with and without a message.
def positive(n):
    assert n > 0, f"{n} is not positive"
    return n


for n in (3, 0):
    try:
        assert n
    except AssertionError as error:
        print(repr(error))
    print(positive(n))
