import logging
import sys

log = logging.getLogger('app')
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(name)s|%(levelname)s|%(funcName)s|%(lineno)d|%(message)s'))
log.addHandler(handler)
log.setLevel(logging.DEBUG)


def work():
    log.debug('debug %s', 'text')
    log.info('info %(a)d', {'a': 5})
    log.log(35, 'custom level')
    try:
        {}['x']
    except KeyError:
        log.exception('failed')
    log.error('no args %d')
    log.warning('two %s %r', 1, 'x')


work()
child = logging.getLogger('app.child')
child.info('from child')
child.propagate = False
child.info('lost')
child.warning('last resort')
print(child.parent is log, child.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(35), logging.getLevelName('INFO'), log.hasHandlers())
handler.setLevel(logging.ERROR)
log.warning('hidden')
log.critical('shown')
handler.setFormatter(logging.Formatter('{levelname:<8} {message}', style='{'))
log.error('brace style')


class Odd(logging.Filter):
    def filter(self, record):
        return 'odd' in record.getMessage()


log.addFilter(Odd())
log.error('even')
log.error('odd one')
