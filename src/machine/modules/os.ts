/** `_os`: what of `os` must be native (stdlib/os.py): chance, and the options of the run. */
import { func } from '../define.ts';
import { raise, valueError } from '../exception.ts';
import { newBytes } from '../type.ts';
import { indexOf } from './argument.ts';
import { settingsOf } from './settings.ts';

func('_os', 'urandom', 'size, /', (vm, [size]) => {
  const count = indexOf(size);
  if (count < 0) raise(valueError, 'negative argument not allowed');
  const bytes: number[] = [];
  for (let i = 0; i < count; i += 4) {
    const word = vm.door.random32();
    for (let j = 0; j < 4 && i + j < count; j++) bytes.push((word >>> (8 * j)) & 255);
  }
  return newBytes(bytes);
});
func('_os', 'cpu_count', '', (vm) => settingsOf(vm).cores);
