import asyncio
import sys


async def main():
    print("leaving")
    sys.exit(3)


asyncio.run(main())
