import sys, threading
t = threading.Thread(target=print, args=("t",)); t.start(); t.join()
sys.exit(7)
