import type { Json } from '../../explore/report.ts';

/** A plain value as Python prints it, nearly: True, None and 'text'. */
export function pythonText(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(pythonText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${pythonText(key)}: ${pythonText(one)}`);
  return `{${entries.join(', ')}}`;
}
