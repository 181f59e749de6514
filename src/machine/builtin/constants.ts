/** Names of the builtin namespace that are not functions: types, exception classes, singletons; and what is refused. */
import { constant, func, staticMethod } from '../define.ts';
import {
  builtinExceptions,
  makeException,
  notImplementedError,
  raise,
  systemExit,
  typeError,
} from '../exception.ts';
import { Raised } from '../native.ts';
import {
  boolType,
  bytearrayType,
  bytesType,
  classMethodType,
  complexType,
  ellipsis,
  floatType,
  intType,
  noneType,
  notImplemented,
  objectType,
  propertyType,
  rangeType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  typeType,
} from '../type.ts';

constant('builtins', '__name__', 'builtins');
constant('builtins', '__debug__', true);
constant('builtins', 'None', null);
constant('builtins', 'True', true);
constant('builtins', 'False', false);
constant('builtins', 'Ellipsis', ellipsis);
constant('builtins', 'NotImplemented', notImplemented);
for (const type of [
  boolType,
  bytearrayType,
  bytesType,
  classMethodType,
  complexType,
  floatType,
  intType,
  objectType,
  propertyType,
  rangeType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  typeType,
]) {
  constant('builtins', type.name, type);
}
for (const [name, type] of builtinExceptions()) constant('builtins', name, type);

staticMethod(noneType, '__new__', '*args, **kwargs', (_vm, args, keywords) => {
  if (args.length > 1 || (keywords !== null && keywords.length > 0)) {
    raise(typeError, 'NoneType takes no arguments');
  }
  return null;
});

for (const [name, why] of [
  ['eval', 'running source text made at run time'],
  ['exec', 'running source text made at run time'],
  ['compile', 'compiling source text at run time'],
  ['open', 'files'],
  ['breakpoint', 'the console debugger'],
  ['help', 'the interactive help'],
  ['memoryview', 'memory views'],
] as const) {
  func('builtins', name, '*args, **kwargs', () =>
    raise(notImplementedError, `${name}() is not available here: ${why} cannot be simulated`),
  );
}

for (const name of ['exit', 'quit']) {
  func('builtins', name, 'code=', (_vm, [code]) => {
    throw new Raised(makeException(systemExit, code === undefined ? [null] : [code]));
  });
}
