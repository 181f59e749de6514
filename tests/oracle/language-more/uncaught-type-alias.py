"""An alias whose value cannot be evaluated."""

type Good = int
type Ratio[T: 1 / 0] = dict[
    T, Good.__value__ + 1
]

print(Ratio, Ratio[int])
try:
    Ratio.__type_params__[0].__bound__
except ZeroDivisionError as error:
    print(error)


def main():
    return Ratio.__value__


main()
