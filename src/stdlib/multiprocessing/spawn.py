"""A process that begins with nothing: it runs the text of the main module, then what it was sent."""

import _heddle_process as kernel
import multiprocessing
from multiprocessing import context, process
from pickle import loads


def _main(message):
    process._current_process._inheriting = True
    process._current_process._name = kernel.name()
    method, body = loads(message)
    context._default_context.set_start_method(method, force=True)
    try:
        kernel.import_main()
    except SystemExit:
        raise
    except BaseException as error:
        kernel.report("", error, None)
        return 1
    made = loads(body)
    del process._current_process._inheriting
    return made._bootstrap()
