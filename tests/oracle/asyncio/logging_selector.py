import asyncio
import logging

logging.basicConfig(level=logging.DEBUG)


async def main():
    logging.info("inside")
    await asyncio.sleep(0)


asyncio.run(main())
