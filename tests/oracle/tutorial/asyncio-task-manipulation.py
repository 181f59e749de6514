# Three tasks (factorial, Fibonacci, binomial) that take turns, then asyncio.wait over jobs.
import asyncio


async def factorial(number):
    fact = 1
    for i in range(2, number + 1):
        print("Asyncio.Task: Compute factorial(%s)" % i)
        await asyncio.sleep(1)
        fact *= i
    print("Asyncio.Task - factorial(%s) = %s" % (number, fact))
    return fact


async def fibonacci(number):
    a, b = 0, 1
    for i in range(number):
        print("Asyncio.Task: Compute fibonacci(%s)" % i)
        await asyncio.sleep(1)
        a, b = b, a + b
    print("Asyncio.Task - fibonacci(%s) = %s" % (number, a))
    return a


async def binomial_coefficient(n, k):
    result = 1
    for i in range(1, k + 1):
        result = result * (n - i + 1) / i
        print("Asyncio.Task: Compute binomial_coefficient(%s)" % i)
        await asyncio.sleep(1)
    print("Asyncio.Task - binomial_coefficient(%s, %s) = %s" % (n, k, result))
    return result


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    task_list = [
        asyncio.create_task(factorial(4)),
        asyncio.create_task(fibonacci(3)),
        asyncio.create_task(binomial_coefficient(5, 2)),
    ]
    done, pending = await asyncio.wait(task_list)
    print(sorted(t.result() for t in done), pending)
    start = asyncio.get_running_loop().time()
    tasks = [asyncio.create_task(job(s)) for s in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print({t.result() for t in done} == {1, 2, 3}, round(asyncio.get_running_loop().time() - start))


asyncio.run(main())
