# Loggers, levels, handlers, formatters, filters, extra, exceptions, hierarchy.
import io
import logging
import sys

stream = io.StringIO()
root = logging.getLogger()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(name)s|%(levelname)s|%(message)s"))
root.addHandler(handler)
root.setLevel(logging.INFO)
log = logging.getLogger("app.db")
log.debug("hidden")
log.info("opened %s in %.2f s", "db", 0.5)
log.warning("dict %(a)s", {"a": 1})
log.error("plain")
log.critical("worst", stacklevel=1)
log.setLevel(logging.DEBUG)
log.debug("now seen: %r", "x")
logging.getLogger("app").setLevel(logging.ERROR)
logging.getLogger("app.web").warning("filtered by parent level")
print(stream.getvalue(), end="")


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "drop" not in record.msg


class Listing(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


listing = Listing()
listing.setFormatter(logging.Formatter("{levelno} {funcName}:{lineno} {message} {user}", style="{", defaults={"user": "-"}))
web = logging.getLogger("web")
web.propagate = False
web.addHandler(listing)
web.addFilter(NoSecrets())


def handle():
    web.warning("my secret word")
    web.error("drop this")
    web.info("too low")
    web.error("with extra", extra={"user": "bob"})
    try:
        1 / 0
    except ZeroDivisionError:
        web.exception("failed")


handle()
print(*listing.lines, sep="\n")
print(log.name, log.parent.name, log.getEffectiveLevel(), web.handlers == [listing], logging.getLevelName(30), logging.getLevelName("ERROR"), log.isEnabledFor(10), logging.getLogger("app.db") is log, root.name, log)
logging.disable(logging.CRITICAL)
web.critical("silenced")
logging.disable(logging.NOTSET)
child = web.getChild("x")
child.addHandler(logging.StreamHandler(sys.stdout))
child.propagate = False
child.warning("last line")
logging.addLevelName(25, "NOTICE")
child.log(25, "notice")
adapter = logging.LoggerAdapter(child, {"id": 5})
adapter.warning("adapted")
print(len(listing.lines), logging.WARNING, child.hasHandlers())
