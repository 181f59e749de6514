# Three runners cross the finish line one by one; the barrier ends the race for all.
from threading import Barrier, Thread, BrokenBarrierError
from time import sleep, time

num_runners = 3
finish_line = Barrier(num_runners)
runners = ["Huey", "Dewey", "Louie"]
speeds = {"Huey": 0.3, "Dewey": 0.1, "Louie": 0.2}
started = time()
places = []


def runner():
    name = runners.pop()
    sleep(speeds[name])
    places.append(name)
    print("%s reached the barrier" % name, time() - started >= speeds[name])
    index = finish_line.wait()
    if index == 0:
        print("all are there", time() - started >= 0.3)


def impatient(barrier):
    try:
        barrier.wait(timeout=0.2)
    except BrokenBarrierError:
        print("nobody came, barrier broken:", barrier.broken)


def main():
    threads = []
    print("START RACE!!!!")
    for i in range(num_runners):
        threads.append(Thread(target=runner))
        threads[-1].start()
    for thread in threads:
        thread.join()
    print("Race over!", places)
    lonely = Barrier(2)
    t = Thread(target=impatient, args=(lonely,))
    t.start()
    t.join()
    lonely.reset()
    print(lonely.broken, lonely.n_waiting)


if __name__ == "__main__":
    main()
