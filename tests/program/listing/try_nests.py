def plain(f):
    try:
        f()
    except ValueError:
        return 1
    except (KeyError, IndexError) as error:
        print(error)
    except:
        raise
    else:
        print('fine')
    finally:
        print('done')


def returning(lock):
    try:
        lock.acquire()
        return lock.value
    finally:
        lock.release()


def nested(n):
    try:
        try:
            n()
        except OSError as e:
            raise RuntimeError('bad') from e
        finally:
            n.close()
    except RuntimeError as e:
        del e
        return None
    while n:
        try:
            n.step()
        except StopIteration:
            break
        except ValueError:
            continue
        finally:
            n.tick()
    else:
        n.stop()


def overriding():
    for i in range(3):
        try:
            return i
        finally:
            continue


def star(f):
    try:
        f()
    except* ValueError as group:
        print(group)
    except* TypeError:
        pass


try:
    import missing
except ImportError:
    missing = None
finally:
    checked = True

try:
    pass
finally:
    pass
assert checked, 'not checked'
assert not missing
