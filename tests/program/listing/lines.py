def spread(
    a,
    b=(
        1,
        2,
    ),
):
    return a(
        b,
        c
        .d
        .e(1)
        .f(
            2,
        ),
        key=a
        + b
        * c,
    )


x = [
    1,
    spread,
    3 if x
    else 4,
]; y = 2; z = \
    3
if (x
        and y
        or z):
    pass; pass
@spread
@spread(
    1
)
def f(): return (
    1,
    x,
)
class K(
    f,
    x,
):
    def g(self): pass
    def h(self): return


# a comment

while (x and
       y): x = y
try: x()
except (A,
        B) as e: y()
else: z()
finally: w()
with (x() as a,
      y() as b):
    raise ValueError(
        'x'
    ) from None
