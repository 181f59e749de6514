import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def show(name):
    print(name, user.get())
    user.set(name)
    await asyncio.sleep(0)
    print(name, user.get())


async def main():
    user.set("main")
    await asyncio.gather(show("a"), show("b"))
    print("main", user.get())
    await show("inline")
    print("main", user.get())
    context = contextvars.copy_context()
    print(context[user], len(context), user in context)
    context.run(user.set, "inside")
    print(context[user], user.get())
    token = user.set("temporary")
    user.reset(token)
    print(user.get())
    await asyncio.create_task(show("explicit"), context=context)
    print(context[user])


asyncio.run(main())
print(user.get())
try:
    contextvars.ContextVar("empty").get()
except LookupError as error:
    print(type(error).__name__)
