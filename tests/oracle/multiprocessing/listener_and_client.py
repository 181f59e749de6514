from multiprocessing import Process
from multiprocessing.connection import Client, Listener

ADDRESS = "\0heddle-listener-test"

def client():
    with Client(ADDRESS) as conn:
        conn.send(["question", 42])
        print("client got", conn.recv(), flush=True)

if __name__ == "__main__":
    with Listener(ADDRESS) as listener:
        p = Process(target=client)
        p.start()
        with listener.accept() as conn:
            print("server got", conn.recv(), flush=True)
            conn.send("answer")
        p.join()
