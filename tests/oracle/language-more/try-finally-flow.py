# try, except, else and finally: what runs, in which order, and which return wins.
def flow(case):
    log = []
    try:
        log.append("try")
        if case == "raise":
            raise ValueError("v")
        if case == "return":
            return log
        if case == "other":
            raise KeyError("k")
    except ValueError as error:
        log.append(f"except {error}")
    else:
        log.append("else")
    finally:
        log.append("finally")
        if case == "other":
            return log
    log.append("end")
    return log


for case in ["plain", "raise", "return", "other"]:
    print(case, flow(case))


def winner():
    try:
        return "try"
    finally:
        return "finally"


def loop():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


print(winner(), loop())


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally")
    except (TypeError, ValueError) as error:
        print("outer", error)
        try:
            raise
        except ValueError as again:
            print("again", again is error)
        raise KeyError("new") from None


try:
    nested()
except KeyError as error:
    print(repr(error), error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    error
except NameError as gone:
    print(gone)
try:
    raise
except RuntimeError as error:
    print(error)


def raise_five():
    raise 5


def raise_from_three():
    raise ValueError from 3


def except_five():
    try:
        1 / 0
    except 5:
        pass


def raise_from_key():
    raise ValueError("a") from KeyError("b")


for wrong in [raise_five, raise_from_three, except_five, raise_from_key]:
    try:
        wrong()
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__))


class Custom(Exception):
    def __init__(self, code, **details):
        super().__init__(f"code {code}")
        self.code, self.details = code, details


try:
    raise Custom(7, reason="why")
except Custom as error:
    print(error, error.code, error.details, error.args, repr(error))
error = ValueError("a", 1)
error.add_note("note")
print(error, error.args, error.__notes__, ValueError() == ValueError(), str(KeyError("k")), str(KeyError()), repr(OSError(2, "No")), OSError(2, "No", "f"))
