/** Every maximum of the engine, with what it protects. Programs meet them as Python's own exceptions. */

/** Characters of one string: V8 refuses more than about 2^29, and a page should not die before. MemoryError. */
export const STRING_LENGTH_MAX = 1 << 27;

/** Items of one list, tuple or bytes made in one operation: 8 bytes each. MemoryError. */
export const SEQUENCE_LENGTH_MAX = 1 << 25;

/** Items of the tuples in one sequence made in one operation (`list(permutations(...))`); each counts for some more. */
export const TUPLES_WEIGHT_MAX = 1 << 27;
export const TUPLE_WEIGHT = 8;

/** Random numbers drawn in one operation (`random.choices(x, k=...)`): a second of work. MemoryError. */
export const DRAWS_MAX = 1 << 23;

/** Bits of one int: a multiplication at this size takes well under a second. MemoryError. */
export const INT_BITS_MAX = 1 << 24;

/** Decimal digits that int <-> str conversion accepts (CPython's sys.int_info.default_max_str_digits). ValueError. */
export const INT_DIGITS_MAX = 4300;

/** Python's recursion limit when a program sets none (CPython's default). RecursionError. */
export const RECURSION_LIMIT = 1000;

/** Levels of nested containers and iterators that equality, repr, hashing and the like follow here. RecursionError. */
export const NESTING_MAX = 800;

/** Levels of nested containers and iterators that equality, repr, hashing and the like follow. RecursionError. */
export const STACK_SLOTS_MAX = 1 << 22;

/** The largest limit that sys.setrecursionlimit may set: a thread's value stack stays below some million slots. */
export const RECURSION_LIMIT_MAX = 100_000;

/** Room of everything that a program can reach, in slots of some ten bytes; weighed now and then. It ends the run. */
export const HEAP_SLOTS_MAX = 30_000_000;
/** Objects among them: a JavaScript Set that counts them has at most 2^24 places. */
export const HEAP_OBJECTS_MAX = 6_000_000;

/** Entries of one dict or set: a JavaScript Map has at most 2^24. MemoryError. */
export const TABLE_ENTRIES_MAX = 1 << 23;

/** Live processes; the next one is BlockingIOError, as when the OS refuses. */
export const PROCESSES_MAX = 200;
