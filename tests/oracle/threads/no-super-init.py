import threading
class T(threading.Thread):
    def __init__(self): self.x = 1
try: T().start()
except RuntimeError as e: print(e)
