# coding=utf-8
from multiprocessing import Process
import os

def info(title):
    print(title)
    print('module name:', __name__)
    print('parent process:', os.getppid() == PARENT, 'process id:', os.getpid() == PARENT)

def f(name):
    info('function f')
    print('hello', name)

PARENT = os.getpid()
if __name__ == '__main__':
    print('主进程开始, 父进程: %s' % (os.getpid() == PARENT))
    p = Process(target=f, args=('bob',))
    print('子进程即将开始。')
    p.start()
    p.join()
    print('子进程结束。', p.exitcode)
