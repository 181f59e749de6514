import logging, threading
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(threadName)s %(message)s")
def f(): logging.info("hello %s %d", "world", 3)
t = threading.Thread(target=f, name="T"); t.start(); t.join()
logging.warning("main"); logging.debug("dbg")
try: 1 / 0
except ZeroDivisionError: logging.exception("oops")
