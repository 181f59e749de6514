import asyncio


async def factorial(number):
    fact = 1
    for i in range(2, number + 1):
        print("factorial step", i)
        await asyncio.sleep(0.05)
        fact *= i
    print("factorial", fact)


async def binomial(n, k):
    result = 1
    for i in range(1, k + 1):
        result = result * (n - i + 1) / i
        print("binomial step", i)
        await asyncio.sleep(0.05)
    print("binomial", result)


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    task_list = [asyncio.Task(factorial(4)), asyncio.ensure_future(binomial(6, 3))]
    loop.run_until_complete(asyncio.wait(task_list))
    loop.close()
