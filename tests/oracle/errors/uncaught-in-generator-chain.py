# An error in the middle of a chain of generators.
def numbers(lines):
    for line in lines:
        yield int(line)


def doubled(source):
    for n in source:
        yield n * 2


def main():
    for value in doubled(numbers(["1", "2", "x", "4"])):
        print(value)


main()
