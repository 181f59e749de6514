import logging

logging.warning('before config')
logging.basicConfig(format='%(levelname)s:%(message)s', level=logging.DEBUG)
logging.info('root info is %s', 'shown' if logging.root.level <= 20 else 'hidden')
logger = logging.getLogger(__name__)
logger.warning('careful with %s', __name__)
logger.setLevel('ERROR')
logger.warning('not shown')
logger.error('shown %5.2f|%-5s|%03d', 3.14159, 'ab', 7)
try:
    logger.setLevel('NOPE')
except ValueError as error:
    print(error)
print(logger, logging.getLogger() is logging.root, logging.getLogger('a.b').parent)
logging.disable(logging.ERROR)
logger.error('disabled')
logger.critical('still')
