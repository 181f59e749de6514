def finish():
    try:
        raise KeyboardInterrupt
    except Exception:
        print('not caught here')
    finally:
        print('finally')


try:
    finish()
except BaseException as error:
    print(type(error).__name__, isinstance(error, Exception))
try:
    raise SystemExit(3)
except SystemExit as e:
    print('exit', e.code)
raise NotImplementedError('later')
