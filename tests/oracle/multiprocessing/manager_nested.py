from multiprocessing import Manager

with Manager() as manager:
    d = manager.dict()
    d["plain"] = []
    d["plain"].append(1)
    print(d)
    inner = manager.list()
    d["proxy"] = inner
    d["proxy"].append(1)
    inner.append(2)
    print(list(d["proxy"]), len(d))
