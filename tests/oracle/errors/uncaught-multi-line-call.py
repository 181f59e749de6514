# A call over several lines: the marks point at the lines that matter.
def combine(first, second, third):
    return first + second + third


result = combine(
    first="a",
    second="b"
    + "c",
    third=4,
)
