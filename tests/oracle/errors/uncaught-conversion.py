# Reading numbers from text until one is wrong.
def parse(line):
    name, value = line.split(":")
    return name.strip(), int(value)


for line in ["a: 1", "b:2", "c: three"]:
    print(parse(line))
