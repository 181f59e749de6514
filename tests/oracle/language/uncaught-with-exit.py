class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('exit', details[0].__name__)


def work():
    with Guard() as g, Guard():
        g.missing_method(1,
                         2)


work()
