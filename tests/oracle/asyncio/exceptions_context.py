import asyncio


async def fails():
    raise ValueError("first")


async def main():
    task = asyncio.create_task(fails())
    try:
        await task
    except ValueError as error:
        print(error.__context__)
        try:
            await asyncio.create_task(fails())
        except ValueError as second:
            print(second.__context__, second is error)
    try:
        try:
            await fails()
        finally:
            raise KeyError("second")
    except KeyError as error:
        print(repr(error.__context__))


asyncio.run(main())
