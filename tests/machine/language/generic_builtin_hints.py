def f(a: list[int], b: dict[str, tuple[int, ...]] | None = None) -> set[str]: return {"x"}
print(f([1]), list[int], dict[str, int])
v: int | None = 5
print(v)
