# A line with too few parts.
def parse(line):
    first, second, third = line.split()
    return third


print(parse("a b c"))
print(parse("only two"))
