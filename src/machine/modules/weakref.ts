/** Natives of `weakref`: the reference itself, and what its proxies, weak methods and containers are made of. */
import { addressText } from '../builtin/repr.ts';
import { constant, func, getset, method, staticMethod } from '../define.ts';
import { declareEquality, same } from '../equality.ts';
import { raise, typeError } from '../exception.ts';
import { hashOf } from '../hash.ts';
import { notImplemented } from '../type.ts';
import { PyBuiltin, PyFunction, PyGenerator, PyType, PyWeakReference, type Value } from '../values.ts';
import { proxied, proxyType, refer, referenceType } from '../weak-reference.ts';

constant('_weakref', 'ReferenceType', referenceType);
constant('_weakref', 'proxy', proxyType);

for (const type of [referenceType, proxyType]) {
  staticMethod(type, '__new__', 'cls, *args, **kwargs', (vm, [cls, ...args]) => {
    const [object, callback] = args;
    if (object === undefined) raise(typeError, '__new__ expected at least 1 argument, got 0');
    if (args.length > 2) raise(typeError, `__new__ expected at most 2 arguments, got ${args.length}`);
    return refer(vm, cls as PyType, object, callback ?? null);
  });
  method(type, '__init__', '*args, **kwargs', () => null);
}

method(referenceType, '__call__', '', (_, [self]) => (self as PyWeakReference).referent);
method(referenceType, '__hash__', '', (vm, [self]) => hashOf(vm, self as Value), 'reference_hash');
for (const wanted of [true, false]) {
  method(
    referenceType,
    wanted ? '__eq__' : '__ne__',
    'value, /',
    (_, [self, other]) =>
      other instanceof PyWeakReference ? equal(self as PyWeakReference, other) === wanted : notImplemented,
    wanted ? 'reference_eq' : 'reference_ne',
  );
}
getset(referenceType, '__callback__', (_, [self]) => (self as PyWeakReference).callback);
method(referenceType, '__repr__', '', (vm, [self]) => {
  const reference = self as PyWeakReference;
  const { referent } = reference;
  const at = `<weakref at ${addressText(vm, reference)}; `;
  if (referent === null) return `${at}dead>`;
  const name = nameOf(referent);
  const called = name === null ? '' : ` (${name})`;
  return `${at}to '${referent.cls.name}' at ${addressText(vm, referent)}${called}>`;
});

/** What has a `__name__` of its own says it. */
function nameOf(object: Value): string | null {
  const named =
    object instanceof PyFunction ||
    object instanceof PyType ||
    object instanceof PyBuiltin ||
    object instanceof PyGenerator;
  return named ? object.name : null;
}

/** By their objects while both live, else by identity. */
function equal(a: PyWeakReference, b: PyWeakReference): boolean {
  if (a.referent === null || b.referent === null) return a === b;
  return same(a.referent, b.referent);
}
declareEquality(PyWeakReference, (a, b) => b instanceof PyWeakReference && equal(a, b));

method(proxyType, '__repr__', '', (vm, [self]) => {
  const proxy = self as PyWeakReference;
  const { referent } = proxy;
  const to = referent === null ? 'NoneType' : referent.cls.name;
  const address = referent === null ? '0x0' : addressText(vm, referent);
  return `<weakproxy at ${addressText(vm, proxy)} to ${to} at ${address}>`;
});

// The object of a proxy; ReferenceError when it is gone.
func('_weakref', 'referent', 'proxy, /', (_, [proxy]) => proxied(proxy as Value) ?? null);
// The hash that a reference keeps, when its object hashes in Python.
func('prelude', 'keep_hash', 'reference, hash, /', (_, [reference, hash]) => {
  (reference as PyWeakReference).hash = hash as number | bigint;
  return hash as Value;
});
func('prelude', 'kept_hash', 'reference, /', (_, [reference]) => (reference as PyWeakReference).hash);
