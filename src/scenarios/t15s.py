import multiprocessing


def work():
    print("never printed")


multiprocessing.set_start_method("spawn", force=True)
child = multiprocessing.Process(target=work)
child.start()
child.join()
print("exit code", child.exitcode)
