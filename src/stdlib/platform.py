"""What the program runs on, as far as it can see."""


def python_version():
    return "3.12.1"


def python_version_tuple():
    return ("3", "12", "1")


def python_implementation():
    return "CPython"


def system():
    return "Linux"


def machine():
    return "x86_64"


def processor():
    return "x86_64"


def node():
    return "localhost"


def release():
    return "6.0"


def platform(aliased=False, terse=False):
    return "Linux-6.0-x86_64-with-glibc2.35"
