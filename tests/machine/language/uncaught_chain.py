class AppError(Exception):
    def __str__(self): return "app: " + self.args[0]
def load(k):
    try:
        return {}[k]
    except KeyError as e:
        raise AppError("no " + k) from e
try:
    load("key")
except AppError:
    value = undefined_thing + (1 +
        2)
