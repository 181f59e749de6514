# An error while a class is being made, in a nested class.
class Outer:
    size = 3

    class Inner:
        limit = size * 2
