# current_task, all_tasks, names, and what runs when main ends.
import asyncio


async def child(depth):
    task = asyncio.current_task()
    print("  " * depth + task.get_name())
    if depth < 2:
        await asyncio.create_task(child(depth + 1), name=f"child-{depth + 1}")


async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled at the end")
        raise


async def main():
    asyncio.current_task().set_name("main")
    await child(0)
    other = asyncio.create_task(background(), name="bg")
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    print(asyncio.current_task() in asyncio.all_tasks(), other.get_coro().__name__, asyncio.current_task().get_coro().__name__)
    coroutine_names = []

    async def named():
        coroutine_names.append(asyncio.current_task().get_name())

    await named()
    await asyncio.gather(named(), asyncio.create_task(named(), name="explicit"))
    print(coroutine_names[0], coroutine_names[1].startswith("Task-") or coroutine_names[2].startswith("Task-"))
    return "main result"


print(asyncio.run(main()))
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
