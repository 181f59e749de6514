class Broken:
    first = 1
    second = first + unknown_name
