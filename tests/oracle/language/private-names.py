class Safe:
    def __init__(self):
        self.__secret = 42
        self._hint = 1
        self.__dunder__ = 'kept'

    def reveal(self):
        return self.__secret

    def __hidden(self):
        return 'hidden'

    def call(self):
        return self.__hidden()


class Deep(Safe):
    def __init__(self):
        super().__init__()
        self.__secret = 'deep'


s, d = Safe(), Deep()
print(s.reveal(), s.call(), s._Safe__secret, sorted(vars(d)), d.reveal(), d._Deep__secret)
try:
    s.__secret
except AttributeError as error:
    print(error)
try:
    s.__hidden()
except AttributeError as error:
    print(error)
s.__secret = 'outside'
print(s.reveal(), s.__secret)
