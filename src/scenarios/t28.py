import asyncio


async def factorial(n):
    result = 1
    for i in range(2, n + 1):
        print(f"factorial: times {i}")
        await asyncio.sleep(1)
        result *= i
    print(f"factorial({n}) = {result}")


async def fibonacci(n):
    a, b = 0, 1
    for i in range(n):
        print(f"fibonacci: number {i}")
        await asyncio.sleep(1)
        a, b = b, a + b
    print(f"fibonacci({n}) = {a}")


async def binomial(n, k):
    result = 1
    for i in range(1, k + 1):
        print(f"binomial: factor {i}")
        await asyncio.sleep(1)
        result = result * (n - i + 1) // i
    print(f"binomial({n}, {k}) = {result}")


async def main():
    tasks = [
        asyncio.create_task(factorial(5), name="factorial"),
        asyncio.create_task(fibonacci(5), name="fibonacci"),
        asyncio.create_task(binomial(6, 3), name="binomial"),
    ]
    await asyncio.wait(tasks)


asyncio.run(main())
