# sys.exit with a message, through finally blocks.
import sys


def stop():
    try:
        sys.exit("stopped: no input")
    finally:
        print("finally")


try:
    stop()
except Exception:
    print("not here")
