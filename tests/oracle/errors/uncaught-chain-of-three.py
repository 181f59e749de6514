# Three exceptions, each raised while the one before was handled.
def connect():
    raise ConnectionRefusedError(111, "Connection refused")


def fetch():
    try:
        connect()
    except OSError as error:
        raise RuntimeError("fetch failed") from error


def main():
    try:
        fetch()
    except RuntimeError:
        {}["fallback"]


main()
