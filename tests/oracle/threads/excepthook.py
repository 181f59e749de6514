import threading
def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
def bad(): raise OSError("disk")
t = threading.Thread(target=bad, name="N"); t.start(); t.join()
