class Plugin:
    plugins = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key or cls.__name__.lower()
        Plugin.plugins[cls.key] = cls

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


class Csv(Plugin):
    pass


class Json(Plugin, key='js'):
    pass


print(Plugin.plugins, Csv.key, Json.key, Plugin[int], Json['x'])
try:
    class Bad(Plugin, other=1):
        pass
except TypeError as error:
    print(error)
try:
    class Bad2(other=1):
        pass
except TypeError as error:
    print(error)


class Field:
    def __set_name__(self, owner, name):
        raise ValueError('refused')


try:
    class Owner:
        f = Field()
except ValueError as error:
    print(error, error.__notes__)
print(Plugin.__subclasses__(), Csv.__bases__, Csv.__dict__.get('key'))
