import time
for x in (-1, "a"):
    try: time.sleep(x)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
