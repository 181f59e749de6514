/**
 * What programs about threads usually say, so that a link need only say what is special about this one: the preset
 * dictionary of the raw deflate stream in a `v1` link.
 *
 * FROZEN: one changed character makes every v1 link unreadable. A better dictionary belongs to a new version. The
 * most usual phrases stand last, where references to them are shortest. ASCII only.
 */
const PHRASES: readonly string[] = [
  'from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, as_completed, wait\n',
  'with ThreadPoolExecutor(max_workers=4) as pool:\n    futures = [pool.submit(work, i) for i in range(10)]\n',
  '    for future in as_completed(futures):\n        print(future.result())\n',
  'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n    await asyncio.gather(',
  'asyncio.create_task(\n\n\nasyncio.run(main())\nloop = asyncio.get_event_loop()\nloop.run_until_complete(',
  'from multiprocessing import Process, Pool, Pipe, Manager, Barrier, Value\n',
  'import multiprocessing\nmultiprocessing.Process(target=',
  'import logging\n\nlogging.basicConfig(level=logging.DEBUG, format="%(asctime)s (%(threadName)-10s) %(message)s")\n',
  'logging.debug("logging.info("',
  'import random\nrandom.randint(1, 10)\nrandom.random()\nrandom.choice(\n',
  'from collections import deque\nfrom datetime import datetime\ndatetime.now()\nimport functools\nimport itertools\n',
  'import sys\nimport os\nos.getpid()\nsys.exit(\n',
  'class Account:\n    def __init__(self, balance):\n        self.balance = balance\n',
  '    def deposit(self, amount):\n    def withdraw(self, amount):\n    def transfer(source, target, amount):\n',
  'class Worker(threading.Thread):\n    def __init__(self, name):\n        super().__init__(name=name)\n',
  '        threading.Thread.__init__(self)\n\n    def run(self):\n        ',
  'philosopher(left, right): fork forks eat think\nreaders writers readers_count\n',
  'barrier = threading.Barrier(\nbarrier.wait()\nsemaphore = threading.Semaphore(0)\nsemaphore.acquire()\nsemaphore.release()\n',
  'event = threading.Event()\nevent.wait()\nevent.set()\nevent.clear()\nevent.is_set()\n',
  'threading.local()\nthreading.Timer(\nthreading.RLock()\nthreading.BoundedSemaphore(\nthreading.active_count()\n',
  'threading.current_thread().name\n',
  'import queue\n\nq = queue.Queue(maxsize=\nfrom queue import Queue, Empty, Full, LifoQueue, PriorityQueue\nq = Queue()\n',
  '    while True:\n        item = q.get()\n        if item is None:\n            break\n        q.task_done()\nq.put(None)\nq.join()\n',
  'try:\n    except Exception as error:\n        raise ValueError("\n    finally:\n        lock.release()\n',
  '    except IndexError:\n        pass\n    except KeyError:\n    except RuntimeError:\n',
  '    global counter\n    for _ in range(1000):\n        with lock:\n            counter += 1\n',
  '        value = counter\n        value += 1\n        counter = value\n',
  'def increment(n):\ndef decrement(n):\ndef first():\ndef second():\ndef worker(name):\ndef work():\n',
  'print(counter)\nprint("done")\nprint(f"{name}: {item}")\nprint(f"{threading.current_thread().name} ',
  'if __name__ == "__main__":\n    main()\n',
  'return self.items.pop(0)\nreturn len(self.items)\nself.lock = threading.Lock()\nself.condition = threading.Condition()\n',
  'not_empty = threading.Condition(lock)\nnot_full = threading.Condition(lock)\n',
  'buffer = []\nitems = []\nCAPACITY = 1\n',
  'def producer(n):\n    for i in range(n):\n        with condition:\n            while len(items) >= CAPACITY:\n',
  '                condition.wait()\n            items.append(i)\n            condition.notify()\n            condition.notify_all()\n',
  'def consumer(n):\n    for _ in range(n):\n        with cond:\n            while not items:\n                cond.wait()\n',
  '            item = items.pop(0)\n            cond.notify_all()\n            cond.notify()\n',
  '        with lock_a:\n            with lock_b:\n                time.sleep(0.1)\nlock_a = threading.Lock()\nlock_b = threading.Lock()\n',
  '    lock.acquire()\n    lock.release()\nimport threading\nimport time\n\nlock = threading.Lock()\ncond = threading.Condition()\n',
  'threads = []\nfor i in range(5):\n    thread = threading.Thread(target=worker, args=(i,), name="A", daemon=True)\n    thread.start()\n',
  'threads = [threading.Thread(target=worker, args=(i,)) for i in range(2)]\n',
  'for thread in threads:\n    thread.start()\nfor thread in threads:\n    thread.join()\n',
  't1 = threading.Thread(target=\nt2 = threading.Thread(target=\nt1.start()\nt2.start()\nt1.join()\nt2.join()\nprint(',
];

/** The frame of a payload as canonical JSON writes it; the program's text follows at once. */
const FRAME =
  '","cores":"earlySleeps":"earlyTimeouts":true,"fifoLocks":true,"notifyPicks":"any","seed":"spuriousWakeups":true,' +
  '{"model":"gil-3.9"},{"model":"gil-3.10"},{"model":"free-threaded"},{"model":"gil"},' +
  '\\n",{},null,0]\\n    \\n        \\n            \\n                [0,1,"import threading\\nimport time\\n\\n';

/** The dictionary of `v1` links, as bytes. */
export const DICTIONARY_1: Uint8Array = ascii(inJson(PHRASES.join('')) + FRAME);

/** Program text as it stands inside a JSON string. */
function inJson(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('"', '\\"');
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
