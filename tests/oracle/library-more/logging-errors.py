import logging

logging.basicConfig(format="%(levelname)s %(message)s")
log = logging.getLogger("a.b")


def careless():
    log.error("bad %d", "x")
    log.error("too many", 1, 2)


careless()
log.warn("old")
