from multiprocessing import Pool


def cube(number):
    return number**3


if __name__ == "__main__":
    with Pool(4) as pool:
        cubes = pool.map(cube, range(100))
    print(cubes[:5], cubes[-1])
    print("in order:", cubes == sorted(cubes))
