s = ""
for c in "abc": s += c
print(s, "-".join(["a", "b"]), "ab" * 3, "a" + "b", len("héllo"))
print("x" in "xyz", "abc" < "abd", "a" == "a", "ab"[0], [c for c in "ab"])
for w in "the quick fox".split(): print(w.upper(), w.title(), end=";")
print()
try: "a" + 1
except TypeError as e: print(e)
try: 1 + "a"
except TypeError as e: print(e)
try: "a" * "b"
except TypeError as e: print(e)
try: [1] + (2,)
except TypeError as e: print(e)
try: "abc" - 1
except TypeError as e: print(e)
try: -"a"
except TypeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: 3 in 5
except TypeError as e: print(e)
try: {} < {}
except TypeError as e: print(e)
try: [1] < 5
except TypeError as e: print(e)
try: x = 5; x += "a"
except TypeError as e: print(e)
try: 2 ** "a"
except TypeError as e: print(e)
