from multiprocessing import Barrier, Process, current_process


def together(barrier):
    barrier.wait()
    print(current_process().name, "has met somebody")


if __name__ == "__main__":
    barrier = Barrier(2)
    children = [Process(name=name, target=together, args=(barrier,)) for name in ("first", "second", "third")]
    for child in children:
        child.start()
    for child in children:
        child.join()
