# A daemon thread that writes log records from a queue until the queue is empty and main ends.
import queue
import threading

records = queue.Queue()


def writer():
    while True:
        level, text = records.get()
        print(f"[{level}] {text}")
        records.task_done()


thread = threading.Thread(target=writer, daemon=True, name="log-writer")
thread.start()
for i in range(3):
    records.put(("INFO", f"step {i}"))
records.put(("WARN", "nearly done"))
records.join()
print(thread.daemon, thread.is_alive(), records.empty(), records.unfinished_tasks)
print("main ends")
