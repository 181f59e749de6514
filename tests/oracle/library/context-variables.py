# contextvars: defaults, tokens, copied contexts.
import contextvars

request = contextvars.ContextVar("request", default="none")
user = contextvars.ContextVar("user")


def handler():
    return f"{request.get()} by {user.get('nobody')}"


print(handler())
token = request.set("GET /")
print(handler(), token.old_value is contextvars.Token.MISSING, token.var is request)
context = contextvars.copy_context()


def inside():
    request.set("POST /")
    user.set("bob")
    return handler()


print(context.run(inside), "|", handler())
print(context[request], context.get(user), len(context), user in contextvars.copy_context())
request.reset(token)
print(handler())
try:
    request.reset(token)
except RuntimeError as error:
    print(str(error).split(" ", 1)[1][:30])
try:
    user.get()
except LookupError as error:
    print(type(error).__name__)
