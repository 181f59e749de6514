x = (-8) ** (1/3)
print(x, (-8) ** 0.5, (-1.5) ** 2.5, 2 ** 1j, 1j ** 0.5, complex(1, 2) ** (2 - 1j), (1+1j) ** 3, (1+1j) ** -2, 0j ** 2, 0j ** 0, abs(x))
n = -27
print(n ** (1/3), n ** (1/3) == complex(1.5000000000000004, 2.598076211353316), pow(n, 0.5), type(n ** .5).__name__, (-2.0) ** 3, -2 ** 0.5)
for bad in ("0j ** -1", "0j ** 1j", "'a' ** 2"):
    try:
        if bad == "0j ** -1": 0j ** -1
        elif bad == "0j ** 1j": 0j ** 1j
        else: "a" ** 2
    except Exception as e:
        print(type(e).__name__, e)
def root(a, b, c):
    d = (b * b - 4 * a * c) ** 0.5
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(root(1, 2, 5), root(1, -3, 2))
