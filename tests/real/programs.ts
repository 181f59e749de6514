/** Programs for the tests of real mode. */

/** `threads` threads add `each` to a counter, one by one. */
export function counter(threads: number, each: number, locked: boolean): string {
  const add = locked
    ? '        with lock:\n            v = counter\n            counter = v + 1'
    : '        v = counter\n        counter = v + 1';
  return `import threading
counter = 0
lock = threading.Lock()
def work():
    global counter
    for _ in range(${each}):
${add}
threads = [threading.Thread(target=work) for _ in range(${threads})]
for t in threads: t.start()
for t in threads: t.join()
`;
}

/** Three philosophers, each taking two forks; in order of number they cannot block each other for ever. */
export function philosophers(ordered: boolean, meals: number): string {
  return `import threading
forks = [threading.Lock() for _ in range(3)]
meals = [0, 0, 0]
def eat(i):
    a, b = i, (i + 1) % 3
    ${ordered ? 'a, b = min(a, b), max(a, b)' : 'pass'}
    for _ in range(${meals}):
        with forks[a]:
            with forks[b]:
                meals[i] += 1
threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`;
}

export const LOOPS_FOR_EVER = `import threading
def spin():
    x = 0
    while True:
        x += 1
threading.Thread(target=spin).start()
`;

export const FILLS_MEMORY = `import threading
kept = []
def fill():
    while True:
        kept.append([1, 2, 3, [4, 5, 6]])
t = threading.Thread(target=fill)
t.start()
t.join()
`;

export const WRITES_TOO_MUCH = `while True:
    print('x' * 1000)
`;

export const TOO_MANY_THREADS = `import threading
stop = threading.Event()
for _ in range(60):
    threading.Thread(target=stop.wait).start()
stop.set()
`;

/** A thread ends the process, without any cleaning up, while the others go on. */
export const EXITS_AT_ONCE = `import os, threading, time
def leave():
    time.sleep(0.01)
    os._exit(3)
threading.Thread(target=leave).start()
while True:
    time.sleep(0.01)
`;
