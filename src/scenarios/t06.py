import threading
import time


def first_job():
    print(threading.current_thread().name, "begins")
    time.sleep(2)
    print(threading.current_thread().name, "ends")


def second_job():
    print(threading.current_thread().name, "begins")
    time.sleep(1)
    print(threading.current_thread().name, "ends")


a = threading.Thread(target=first_job)
b = threading.Thread(target=second_job)
c = threading.Thread(target=first_job, name="Named")
for t in (a, b, c):
    t.start()
for t in (a, b, c):
    t.join()
