/**
 * BaseExceptionGroup and ExceptionGroup: making them; `split`, `subgroup` and `derive` are their twins in the prelude.
 */
import { getset, method, staticMethod } from '../define.ts';
import { baseExceptionGroup, exception, exceptionGroup, raise, typeError, valueError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython } from '../native.ts';
import { isSubtype, lookup, newTuple, typeName, typeOf } from '../type.ts';
import { PyException, type PyTuple, type PyType, type Value } from '../values.ts';
import { textOf } from './argument.ts';
import { defineGeneric } from './generic-alias.ts';

staticMethod(baseExceptionGroup, '__new__', 'cls, *args, **kwargs', (vm, [cls, ...args]) => {
  if (args.length !== 2) {
    raise(typeError, `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  const [message, given] = args as [Value, Value];
  if (textOf(message) === undefined)
    raise(typeError, `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`);
  const members = membersOf(vm, given);
  const group = new PyException(classFor(cls as PyType, members), newTuple([message, given]));
  group.slots = [message, newTuple(members.slice())];
  return group;
});

function membersOf(vm: Machine, given: Value): Value[] {
  const sequence = lookup(typeOf(given), '__getitem__') !== undefined && typeOf(given).name !== 'dict';
  if (!sequence) raise(typeError, 'second argument (exceptions) must be a sequence');
  const members = itemsOf(vm, given);
  if (members.length === 0) raise(valueError, 'second argument (exceptions) must be a non-empty sequence');
  members.forEach((one, i) => {
    if (!(one instanceof PyException)) {
      raise(valueError, `Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  return members;
}

/** A group of plain Exceptions is an ExceptionGroup; such a group takes no others. */
function classFor(cls: PyType, members: readonly Value[]): PyType {
  const plain = members.every((one) => isSubtype((one as PyException).cls, exception));
  if (cls === baseExceptionGroup) return plain ? exceptionGroup : cls;
  if (plain || !isSubtype(cls, exception)) return cls;
  if (cls === exceptionGroup) raise(typeError, 'Cannot nest BaseExceptions in an ExceptionGroup');
  return raise(typeError, `Cannot nest BaseExceptions in '${cls.name}'`);
}

method(baseExceptionGroup, '__init__', '*args, **kwargs', (_vm, args, keywords) => {
  if (keywords !== null && keywords.length > 0) {
    raise(typeError, `${typeName(args[0] as Value)}() takes no keyword arguments`);
  }
  return null;
});
getset(baseExceptionGroup, 'message', (_vm, [self]) => (self as PyException).slots?.[0] ?? null);
getset(baseExceptionGroup, 'exceptions', (_vm, [self]) => {
  return ((self as PyException).slots?.[1] ?? newTuple([])) as PyTuple;
});
for (const [name, signature] of [
  ['split', 'matcher_value, /'],
  ['subgroup', 'matcher_value, /'],
] as const) {
  method(
    baseExceptionGroup,
    name,
    signature,
    () => {
      throw new NeedsPython(name);
    },
    `group_${name}`,
  );
}
method(
  baseExceptionGroup,
  'derive',
  'excs, /',
  () => {
    throw new NeedsPython('derive');
  },
  'group_derive',
);
defineGeneric(baseExceptionGroup);
