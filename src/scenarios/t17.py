import time
from multiprocessing import Process, current_process


def count(seconds):
    name = current_process().name
    for second in range(1, seconds + 1):
        time.sleep(1)
        print(name, second)


if __name__ == "__main__":
    background = Process(name="background", target=count, args=(5,), daemon=True)
    foreground = Process(name="foreground", target=count, args=(3,), daemon=False)
    background.start()
    foreground.start()
    time.sleep(2.5)
    print("the parent's program ends here")
