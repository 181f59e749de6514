# A visitor over an expression tree, double dispatch by method name, and a fluent builder.
class Node:
    def __init__(self, *children):
        self.children = children

    def accept(self, visitor):
        method = getattr(visitor, f"visit_{type(self).__name__.lower()}", visitor.generic)
        return method(self)


class Num(Node):
    def __init__(self, value):
        super().__init__()
        self.value = value


class Add(Node):
    sign = "+"


class Mul(Node):
    sign = "*"


class Neg(Node):
    pass


class Evaluate:
    def visit_num(self, node):
        return node.value

    def visit_add(self, node):
        return sum(c.accept(self) for c in node.children)

    def visit_mul(self, node):
        result = 1
        for c in node.children:
            result *= c.accept(self)
        return result

    def generic(self, node):
        raise NotImplementedError(f"no visit for {type(node).__name__}")


class Show:
    def visit_num(self, node):
        return str(node.value)

    def generic(self, node):
        sign = getattr(node, "sign", "-")
        parts = [c.accept(self) for c in node.children]
        return f"({f' {sign} '.join(parts)})" if len(parts) > 1 else f"{sign}{parts[0]}"


tree = Add(Num(1), Mul(Num(2), Add(Num(3), Num(4))), Num(5))
print(tree.accept(Show()), "=", tree.accept(Evaluate()))
try:
    Neg(tree).accept(Evaluate())
except NotImplementedError as error:
    print(error, "|", Neg(Num(2)).accept(Show()))


class Query:
    def __init__(self, table):
        self.table, self.parts = table, []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def add(*args):
            self.parts.append(f"{name.upper()} {', '.join(map(str, args))}")
            return self

        return add

    def __str__(self):
        return " ".join([f"FROM {self.table}", *self.parts])


print(Query("users").where("age > 3").order("name", "id").limit(5))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        for _ in range(n):
            result = result @ self
        return result

    def __getitem__(self, at):
        r, c = at
        return self.rows[r][c]

    def __eq__(self, other):
        return self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows})"


fib = Matrix([[1, 1], [1, 0]])
print(fib**10, (fib**10)[0, 1], fib @ Matrix.identity(2) == fib)
