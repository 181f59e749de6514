"""logging: what goes where, and how it looks."""
import io
import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)-8s|%(name)s|%(threadName)s|%(message)s", stream=sys.stdout)
log = logging.getLogger("app")
child = logging.getLogger("app.db")
log.debug("hidden %d", 1)
log.info("shown %s and %d", "x", 2)
child.warning("from child")
logging.error("root %s", "error")
log.log(logging.CRITICAL, "by number")
log.warning({"a": 1})
log.info("%(a)s-%(b)s", {"a": 1, "b": 2})
log.info("no args 100%")
print(log.getEffectiveLevel(), child.parent is log, log.parent.name, log.name, log, logging.getLogger("app") is log, log.isEnabledFor(10))
child.setLevel(logging.ERROR)
child.warning("dropped")
child.error("kept")
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(35), child.getChild("x").name)

buffer = io.StringIO()
handler = logging.StreamHandler(buffer)
handler.setFormatter(logging.Formatter("{levelname}:{funcName}:{lineno}:{module}:{filename}:{message}", style="{"))
handler.setLevel("WARNING")
log.addHandler(handler)
log.propagate = False


def work():
    log.info("below the handler's level")
    log.warning("in work")


work()
log.removeHandler(handler)
log.propagate = True
print(buffer.getvalue(), end="")


class Odd(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 1


log.addFilter(Odd())
for i in range(4):
    log.info("odd %d", i)
log.filters.clear()


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


collect = Collect()
other = logging.getLogger("other")
other.addHandler(collect)
other.propagate = False
other.error("e %s", 1, extra={"user": "u"})
record = collect.records[0]
print(record.name, record.levelno, record.getMessage(), record.user, record.process > 0, record.args, record.msg, record.exc_info, record.processName)
print(record.relativeCreated >= 0, record.thread > 0, record.created > 1e9, 0 <= record.msecs < 1000)
formatter = logging.Formatter("%(asctime)s %(message)s", "%Y")
print(len(formatter.format(record)), logging.Formatter().format(record), len(logging.Formatter("%(asctime)s").format(record)))
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("still")
logging.disable(logging.NOTSET)
adapter = logging.LoggerAdapter(log, {"user": "me"})
adapter.warning("adapted")
quiet = logging.getLogger("quiet")
quiet.addHandler(logging.NullHandler())
quiet.info("also to root")
logging.basicConfig(format="new %(message)s", force=True, stream=sys.stdout, level="DEBUG")
logging.debug("after force")
log.debug("bad %d", "x") if False else None
for call in (
    lambda: log.setLevel("NOPE"),
    lambda: logging.Formatter("{x"),
    lambda: logging.Formatter("x"),
    lambda: logging.Formatter("%(x)s", style="!"),
    lambda: logging.getLogger(3),
    lambda: logging.basicConfig(nothing=1, force=True),
    lambda: log.info("x", extra={"message": 1}),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
