class Logged:
    value = 5

    def __getattribute__(self, name):
        if name.startswith('secret'):
            raise AttributeError(f'no {name} for you')
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f'fallback {name}'


x = Logged()
print(x.value, x.secret_key, x.other)
x.value += 1
print(x.value, Logged.value, len(x.__dict__))
