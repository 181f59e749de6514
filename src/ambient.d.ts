/** Python source of the standard library, as text: Vite, Vitest and the command line's bundle all read it so. */
declare module '*.py?raw' {
  const text: string;
  export default text;
}

/** Vite's `import.meta.glob`, as far as it is used: the files of a pattern, read at build time. */
interface ImportMeta {
  glob(pattern: string, options: { query: string; import: string; eager: true }): Record<string, unknown>;
}

/** Recorded text beside a test. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
