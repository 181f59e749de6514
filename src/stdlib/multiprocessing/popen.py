"""What the parent keeps of a child process. Importing it makes the parent wait for its children at its end."""

import _heddle_process as kernel
from multiprocessing import util


class Popen:
    method = "fork"

    def __init__(self, process):
        self.returncode = None
        self._begin(process)
        self.sentinel = kernel.sentinel(self.pid)

    def _begin(self, process):
        self.pid = kernel.fork(process, process.name)

    def poll(self):
        return self.wait(0)

    def wait(self, timeout=None):
        if self.returncode is None:
            if timeout is not None and timeout < 0:
                timeout = 0
            self.returncode = kernel.wait(self.pid, timeout)
        return self.returncode

    def _send(self, signal):
        if self.returncode is None:
            kernel.kill(self.pid, signal)

    def terminate(self):
        self._send(15)

    def kill(self):
        self._send(9)

    def close(self):
        pass


class SpawnPopen(Popen):
    method = "spawn"

    def _begin(self, process_obj):
        from multiprocessing import process
        from pickle import dumps

        if getattr(process.current_process(), "_inheriting", False):
            raise RuntimeError(_NOT_YET)
        process._spawning = True
        try:
            body = dumps(process_obj, _spawning=True)
        finally:
            process._spawning = False
        self.pid = kernel.spawn(dumps((_method(), body), _spawning=True), process_obj.name)


def _method():
    from multiprocessing import context

    return context._default_context.get_start_method()


_NOT_YET = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """
