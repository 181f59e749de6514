# A chat room with a queue for each member and a broadcaster.
import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def join(self, name):
        self.members[name] = asyncio.Queue()
        self.tell(f"* {name} joined")
        return self.members[name]

    def leave(self, name):
        self.members.pop(name).put_nowait(None)
        self.tell(f"* {name} left")

    def tell(self, text, sender=None):
        for name, queue in self.members.items():
            if name != sender:
                queue.put_nowait(text)


async def read(name, queue, out):
    while (text := await queue.get()) is not None:
        out.append(f"[{name}] {text}")


async def talk(room, name, lines, pause):
    for line in lines:
        await asyncio.sleep(pause)
        room.tell(f"{name}: {line}", sender=name)
    room.leave(name)


async def main():
    room, out, readers, talkers = Room(), [], [], []
    for name, lines, pause in [("ann", ["hi", "bye"], 0.1), ("bob", ["hello"], 0.15), ("cat", ["meow", "purr"], 0.12)]:
        readers.append(asyncio.create_task(read(name, room.join(name), out)))
        talkers.append(asyncio.create_task(talk(room, name, lines, pause)))
    await asyncio.gather(*talkers, *readers)
    print(*out, sep="\n")


asyncio.run(main())
