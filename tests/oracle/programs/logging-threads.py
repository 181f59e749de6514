import logging
import threading
import time

logging.basicConfig(level=logging.INFO, format='%(levelname)-8s %(threadName)s: %(message)s')
log = logging.getLogger('jobs')


def job(n):
    log.info('starting %d', n)
    time.sleep(0.02)
    if n == 2:
        log.warning('job %s is odd: %r', n, {'n': n})
    try:
        1 / (n - 1)
    except ZeroDivisionError:
        log.error('division failed', exc_info=False)
    log.debug('never shown')


threads = []
for n in range(3):
    t = threading.Thread(target=job, args=(n,), name=f'job-{n}')
    threads.append(t)
    t.start()
    t.join()
log.info('%d of %d done', sum(not t.is_alive() for t in threads), len(threads))
logging.critical('root logger')
print(log.name, log.level, log.getEffectiveLevel(), logging.getLevelName(30))
