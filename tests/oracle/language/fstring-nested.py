name, value, width, precision = 'world', 3.14159265, 12, 3
print(f'{name!r:>{width}}|{value:{width}.{precision}f}|{value:>+{width}.{precision}e}|')
print(f'{name=} {value=:.2f} {name = !s} {width+precision=} {name.upper()=}')
print(f"{'nested ' + f'{name:*^11}'} {{literal}} {'a' 'b'}")
print(f'{[x * 2 for x in range(3)]} { {"k": 1}["k"] } {(lambda x: x + 1)(2)} {value if width > 5 else None}')
print(f'{1_000_000:,} {1234567.891:_.2f} {255:#x} {255:08b} {-5:+d} {5: d} {0.25:.1%} {65:c} {42:<6}|{42:^6}|{42:=+6}')
print(f'{"multi"}'
      f' line {name}')
print(f'''{
    value
    :.1f
}''' if False else f'{value:.1f}')
print(f'{True} {None} {True:d} {True:>6} {1e10} {1e16} {1e-5} {float("nan"):>5} {float("-inf")}')
print(f'{"text":.2} {"text":>6.3}| {"日本":>4}| {3 + 4j} {3+4j:.1f}')
print(f"{name!a} {'é'!a} {chr(10)!r}")
for bad in (lambda: f'{name:d}', lambda: f'{5:s}', lambda: f'{value:d}', lambda: f'{5:.2d}', lambda: f'{name:,}', lambda: f'{None:5}', lambda: f'{[]:3}', lambda: f'{5:zz}'):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
