import asyncio


async def factorial(number):
    result = 1
    for i in range(2, number + 1):
        print(f"factorial: compute {i}")
        await asyncio.sleep(0.01)
        result *= i
    print(f"factorial({number}) = {result}")


async def fibonacci(number):
    a, b = 0, 1
    for i in range(number):
        print(f"fibonacci: compute {i}")
        await asyncio.sleep(0.01)
        a, b = b, a + b
    print(f"fibonacci({number}) = {a}")


async def main():
    tasks = [asyncio.create_task(factorial(4)), asyncio.create_task(fibonacci(5))]
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))


asyncio.run(main())
