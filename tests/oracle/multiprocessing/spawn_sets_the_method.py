import multiprocessing as mp
mp.set_start_method('spawn')
def f(): print('f')
p = mp.Process(target=f)
p.start()
p.join()
print('exit', p.exitcode)
