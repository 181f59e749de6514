/** Private names: `__x` inside class `C` is `_C__x` (CPython 3.12 Python/compile.c, _Py_Mangle). */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.'))
    return name;
  const owner = privateName.replace(/^_+/, '');
  return owner === '' ? name : `_${owner}${name}`;
}
