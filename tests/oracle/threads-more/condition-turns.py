# Three threads print letters in turn with one condition and a shared turn number.
import threading

condition = threading.Condition()
turn = 0
output = []


def speak(number, word, times):
    global turn
    for _ in range(times):
        with condition:
            while turn % 3 != number:
                condition.wait()
            output.append(word)
            turn += 1
            condition.notify_all()


threads = [threading.Thread(target=speak, args=(i, w, 4)) for i, w in enumerate("ABC")]
for t in reversed(threads):
    t.start()
for t in threads:
    t.join()
print("".join(output), turn)
