def kind(command):
    match command:
        case 0 | 1:
            return 'bit'
        case -1 | 1.5 | 2 + 3j | 'text' | b'bytes':
            return 'literal'
        case None | True:
            return 'singleton'
        case [x]:
            return x
        case [first, *rest, last] if first == last:
            return rest
        case (1, [2, _], *_):
            return 'nested'
        case {'a': 1, 'b': b, **others}:
            return b, others
        case {}:
            return 'mapping'
        case Point(x=0, y=y) | Point(0, y):
            return y
        case str() as s:
            return s
        case Color.RED:
            return 'red'
        case int(n) if n > 10:
            return n
        case whole:
            return whole


match value:
    case 1:
        pass
    case [a, b]:
        print(a, b)
    case _:
        print('other')

match a, b:
    case 1, 2:
        x = 1
