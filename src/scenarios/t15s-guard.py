import multiprocessing

print("the text of the module runs as", __name__)


def work():
    print("the child works")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn", force=True)
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
    print("exit code", child.exitcode)
