/** Two ways of declaring members that several types of this folder share. */
import { construct, getset, staticMethod } from '../define.ts';
import { attributeError, raise, typeError } from '../exception.ts';
import type { Native } from '../native.ts';
import type { PyType, Value } from '../values.ts';

/**
 * `__new__`, and a call of exactly this type, whose errors name the type. `native` gets the class first. The twins are
 * `<twin>_new` (class first) and `<twin>_of`.
 */
export function makes(type: PyType, signature: string, native: Native, twin: string | null): void {
  const [own, plain] = twin === null ? [null, null] : [`${twin}_new`, `${twin}_of`];
  staticMethod(type, '__new__', `cls, ${signature}`, native, own);
  construct(type, signature, (vm, args, keywords) => native(vm, [type, ...args], keywords), plain);
}

/** The only argument of a type whose call takes exactly one; `args` begins with the class. */
export function onlyArgument(name: string, args: readonly Value[]): Value {
  if (args.length !== 2) raise(typeError, `${name} expected 1 argument, got ${args.length - 1}`);
  return args[1] as Value;
}

/** A field of the C structure: "readonly attribute" when somebody sets it. */
export function readonly(type: PyType, name: string, get: Native): void {
  getset(type, name, get, () => raise(attributeError, 'readonly attribute'));
}
