# statistics, io.StringIO, types.SimpleNamespace, and reading numbers out of text.
import io
import statistics
from types import MappingProxyType, SimpleNamespace

marks = [2, 3, 3, 5, 7, 10, 10]
print(statistics.mean(marks), statistics.median(marks), statistics.mode(marks), statistics.multimode(marks))
print(statistics.pstdev([1, 2, 3, 4]), round(statistics.stdev(marks), 6), statistics.variance([1, 2, 3, 4]), statistics.pvariance([1, 2, 3, 4]))
print(statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.fmean([1, 2]), statistics.harmonic_mean([40, 60]))
print(statistics.quantiles([1, 2, 3, 4, 5], n=4), statistics.geometric_mean([1, 4]))
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)
text = io.StringIO("first line\nsecond line\nthird")
print(repr(text.readline()), text.read(6), text.tell(), text.readlines())
text.seek(0)
for number, line in enumerate(text, 1):
    print(number, line.rstrip())
out = io.StringIO()
print("a", "b", sep=",", file=out)
out.write("more")
out.writelines(["1", "2"])
print(repr(out.getvalue()), out.closed)
with io.StringIO("x") as short:
    print(short.read(), repr(short.read()))
try:
    short.read()
except ValueError as error:
    print(error)
space = SimpleNamespace(x=1, name="n")
space.y = [2]
print(space, space == SimpleNamespace(x=1, name="n", y=[2]), vars(space))
del space.x
try:
    space.x
except AttributeError as error:
    print(error)
view = MappingProxyType({"a": 1})
print(view["a"], dict(view), view)
try:
    view["b"] = 2
except TypeError as error:
    print(error)
