# Building pictures from strings: boxes, triangles, a progress bar, a chessboard.
def box(lines):
    width = max(map(len, lines))
    yield "+" + "-" * (width + 2) + "+"
    for line in lines:
        yield f"| {line:^{width}} |"
    yield "+" + "-" * (width + 2) + "+"


print(*box(["menu", "1. tea", "2. coffee"]), sep="\n")
for i in range(1, 5):
    print(("*" * (2 * i - 1)).center(9))
for done in (0, 3, 10):
    print(f"[{'=' * done:<10}] {done * 10:>3}%")
print("\n".join("".join("#." [(r + c) % 2] for c in range(8)) for r in range(3)))
pascal = [1]
for _ in range(5):
    print(" ".join(map(str, pascal)).center(20))
    pascal = [a + b for a, b in zip([0] + pascal, pascal + [0])]
print("\n".join(f"{a:>2} x {b:<2}={a * b:>4}" for a in (7,) for b in range(8, 11)))
print(*[f"{n:3}" for n in range(1, 8)], sep="", end="|\n")
print("a", "b", sep="")
print("multi", "end", end="\n---\n")
print()
print("%-10s%10s" % ("left", "right"))
table = [["id", "name"], ["1", "ann"], ["22", "bob"]]
widths = [max(len(row[i]) for row in table) for i in range(2)]
for row in table:
    print(" | ".join(cell.ljust(w) for cell, w in zip(row, widths)))
