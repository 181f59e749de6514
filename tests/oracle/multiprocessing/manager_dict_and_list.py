from multiprocessing import Manager, Process

def work(d, l, i):
    d[i] = i * i
    l.append(i)

if __name__ == "__main__":
    with Manager() as manager:
        d, l = manager.dict(), manager.list()
        for i in range(4):
            p = Process(target=work, args=(d, l, i))
            p.start()
            p.join()
        print(d, l, len(d), 2 in d, d.get(9, "none"))
        print(sorted(d.keys()), sorted(d.values()), sorted(d.items()))
        print(dict(d), list(l), l[1:3], d.copy())
        d.update(a=1)
        del d[0]
        print(d.pop("a"), d.setdefault("s", 5), len(d))
        for key in d:
            print(key)
        try:
            d["missing"]
        except KeyError as error:
            print("KeyError", error)
        l += [10, 20]
        l.sort(reverse=True)
        print(l, l.index(10), l.count(3), 3 in l)
        print(type(d).__name__, type(l).__name__)
