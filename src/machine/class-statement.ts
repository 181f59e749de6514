/**
 * The natives behind the class statement. The parts in between that may run a program's code (`__prepare__`, the body,
 * `__set_name__`, `__init_subclass__`, metaclasses) are functions of the prelude.
 */
import { callPrelude, raiseRecursion } from './call.ts';
import { basesOf, winningMeta } from './class.ts';
import { func } from './define.ts';
import { raise, typeError } from './exception.ts';
import { Frame } from './frame.ts';
import { CALLED } from './native.ts';
import { lookup, newTuple, objectType, typeOf, typeType } from './type.ts';
import { type PyDict, PyFunction, type PyTuple, PyType, type Value } from './values.ts';

func('builtins', '__build_class__', 'func, name, /, *bases, **keywords', (vm, args, keywords) => {
  if (!(args[0] instanceof PyFunction)) raise(typeError, '__build_class__: func must be a function');
  const [body, name, ...bases] = args;
  if (keywords === null && bases.every((base) => typeOf(base) === typeType)) {
    return callPrelude(vm, 'build_plain_class', [body as Value, name as Value, newTuple(bases)]);
  }
  return callPrelude(vm, 'build_class', args, keywords);
});

/** Runs a class body in `namespace`. */
func('prelude', 'run_class_body', 'func, namespace, /', (vm, args) => {
  const [body, namespace] = args as [PyFunction, PyDict];
  const { thread } = vm;
  const back = thread.frame as Frame;
  const frame = new Frame(body.code, back.sp, back, body.globals);
  if (frame.depth > vm.recursionLimit) raiseRecursion();
  frame.func = body;
  frame.locals = namespace;
  for (let i = frame.base; i < frame.sp; i++) thread.stack[i] = undefined;
  thread.frame = frame;
  return CALLED;
});

func('prelude', 'winning_meta', 'meta, bases, /', (_vm, args) => {
  const [meta, bases] = args as [PyType, PyTuple];
  // What is no class is made into a base by its own type, which will refuse.
  if (bases.items.length > 0 && bases.items.every((base) => typeOf(base) === meta)) return meta;
  return winningMeta(meta, basesOf(bases.items));
});

/** Has nobody a say in the making of a class: no `__set_name__` in it, no `__init_subclass__` in its bases? */
func('prelude', 'is_plain_class', 'bases, namespace, /', (_vm, args) => {
  const [{ items }, namespace] = args as [PyTuple, PyDict];
  if (namespace.values.some((value) => value !== undefined && setsName(typeOf(value)))) return false;
  return items.every((base) => {
    const found = base instanceof PyType ? lookup(base, '__init_subclass__') : undefined;
    return found !== undefined && found === lookup(objectType, '__init_subclass__');
  });
});

function setsName(type: PyType): boolean {
  return lookup(type, '__set_name__') !== undefined;
}
