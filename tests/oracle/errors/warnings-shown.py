# Warnings: shown once, filtered, turned into errors, recorded.
import sys
import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


warnings.simplefilter("always")
sys.stderr = sys.stdout
for _ in range(2):
    old()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain text")
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as error:
        print("error:", error)
warnings.filterwarnings("ignore", category=UserWarning)
warnings.warn("not seen")
print("end")
