from multiprocessing import Pipe, Process


def create(numbers):
    out, _ = numbers
    for number in range(5):
        out.send(number)
    out.close()


def square(numbers, squares):
    unused, source = numbers
    unused.close()
    out, _ = squares
    try:
        while True:
            number = source.recv()
            out.send(number * number)
    except EOFError:
        out.close()


if __name__ == "__main__":
    numbers = Pipe(True)
    creator = Process(name="creator", target=create, args=(numbers,))
    creator.start()
    squares = Pipe(True)
    squarer = Process(name="squarer", target=square, args=(numbers, squares))
    squarer.start()
    numbers[0].close()
    squares[0].close()
    try:
        while True:
            print(squares[1].recv())
    except EOFError:
        print("end of the stream")
