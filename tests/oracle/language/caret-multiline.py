def total(a,
          b):
    return sum(
        [a,
         b / 0],
    )


result = total(
    1,
    2,
)
