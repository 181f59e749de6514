def cleanup():
    raise OSError('disk')


def work():
    try:
        [][0]
    except IndexError:
        try:
            cleanup()
        finally:
            print('finally ran')


work()
