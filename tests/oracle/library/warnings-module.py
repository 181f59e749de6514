import warnings


def old():
    warnings.warn('old() is going away', DeprecationWarning, stacklevel=2)
    return 1


def careful():
    warnings.warn('take care')


for _ in range(3):
    old()
    careful()
old()
warnings.warn('direct', RuntimeWarning)
warnings.warn(UserWarning('instance'))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old()
    old()
    print(len(caught), caught[0].category.__name__, caught[0].message)
warnings.simplefilter('error')
try:
    careful()
except UserWarning as error:
    print('raised', error)
warnings.simplefilter('ignore')
careful()
