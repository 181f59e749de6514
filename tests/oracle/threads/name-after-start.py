import threading
t = threading.Thread(target=print, args=("hi",))
print(t.name)
t.name = "renamed"
print(t.name, t.getName() if hasattr(t, "getName") else "")
t.start(); t.join()
