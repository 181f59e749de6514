/** Python source of the standard library, as text: Vite, Vitest and the command line's bundle all read it so. */
declare module '*.py?raw' {
  const text: string;
  export default text;
}
