from multiprocessing import Pipe, Process

def produce(out, other):
    other.close()
    for i in range(3):
        out.send({"number": i, "square": i * i})
    out.close()

source, sink = Pipe(duplex=False)
p = Process(target=produce, args=(sink, source))
p.start()
sink.close()
while True:
    try:
        print(source.recv())
    except EOFError:
        print("EOFError")
        break
p.join()
for attempt in (lambda: source.send(1), lambda: sink.send(1), lambda: sink.poll()):
    try:
        attempt()
    except OSError as error:
        print(type(error).__name__, error)
print(source.readable, source.writable, sink.closed, source.closed)
