/** The texts of stdlib/ by module name: what the machine runs as Python. */

const FOLDER = '../stdlib/';
const files = import.meta.glob('../stdlib/**/*.py', { query: '?raw', import: 'default', eager: true });

export const LIBRARY_TEXTS: readonly (readonly [name: string, text: string])[] = Object.entries(files).map(
  ([path, text]) => [moduleName(path.slice(FOLDER.length, -'.py'.length)), text as string],
);

/** `concurrent/futures` is concurrent.futures, `asyncio/__init__` is asyncio. */
function moduleName(path: string): string {
  return path.replace(/\/__init__$/, '').replaceAll('/', '.');
}
