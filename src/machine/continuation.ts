/**
 * What happens with the value that a frame returns (or yields, or with the exception that leaves it): plain numbers
 * kept in `Frame.onReturn`, so that a half-finished operation is data. The frame below stands on the instruction that
 * called: a continuation pushes the result there and moves on, or leaves `pc` alone so that the instruction runs again.
 */

/** Push the value. */
export const PUSH = 0;
/** `__init__`: the value must be None; push `pending`, the new instance. */
export const INIT = 1;
/** Push nothing (setters, `__setitem__`, `__delattr__`...). */
export const DISCARD = 2;
/** Push None whatever was returned. */
export const PUSH_NONE = 3;
/** FOR_ITER: push what is next; the end of a generator or StopIteration leaves the loop. */
export const FOR_NEXT = 4;
/** `next(g)`, `g.send(v)`, `g.throw(e)`: the end of a generator raises StopIteration. */
export const GENERATOR_NEXT = 5;
/** `next(g, default)`: the end pushes `pending`. */
export const NEXT_OR_DEFAULT = 6;
/** SEND: what was yielded is pushed; the end jumps to the operand with the returned value. */
export const SEND_NEXT = 7;
/** `g.close()`: a yield is an error; the end, StopIteration and GeneratorExit are None. */
export const GENERATOR_CLOSE = 8;
/** `__bool__`: replaces the top of the stack; the instruction runs again. */
export const TRUTH = 9;
/** `__len__` asked for truth: likewise. */
export const LENGTH_TRUTH = 10;
/** BINARY_OP after a dunder method: NotImplemented tries the next one. `pending` counts the stage. */
export const BINARY = 11;
/** COMPARE_OP: likewise. */
export const COMPARE = 12;
/** CONTAINS_OP: the truth of the value, negated by the operand. */
export const CONTAINS = 13;
/** GET_ITER: the value must be an iterator. */
export const ITERATOR = 14;
/** A getter: AttributeError tries `__getattr__`; `pending` = (object, name). */
export const GETTER = 15;
/** `getattr(o, n, default)`: AttributeError pushes `pending`. */
export const ATTRIBUTE_OR_DEFAULT = 16;
/** `hasattr(o, n)`. */
export const HAS_ATTRIBUTE = 17;
/** IMPORT_NAME: a module's body is done; the instruction runs again. `pending` = the module. */
export const IMPORT = 18;
/** `__str__`, `__repr__`, `__format__`: must be a str; `pending` = the method's name. */
export const STRING = 19;
/** `__len__`: must be an int >= 0. */
export const LENGTH = 20;
/** `__hash__`: must be an int; folded. */
export const HASH = 21;
/** `__index__`, `__int__`...: must be an int; `pending` = the method's name. */
export const INTEGER = 22;
/** `bool(o)`: as TRUTH, but pushes. */
export const BOOL = 23;
/** Negation of the truth of the value (`!=` by way of `__eq__`). */
export const NEGATE = 24;
/** CHECK that a sub-generator has closed; then GeneratorExit goes on into `pending`, the outer generator. */
export const CLOSE_OUTER = 25;
/** `__float__`: must be a float. */
export const FLOAT = 26;
/** Push nothing and execute the instruction again (its operands were replaced). */
export const RETRY = 27;
/** DICT_MERGE and the like: as DISCARD. Replace the top of the stack, then run the instruction again. */
export const REPLACE = 28;
/** GET_AWAITABLE: what `__await__` returned must be an iterator. */
export const AWAITABLE = 29;
/** GET_AITER: what `__aiter__` returned must have `__anext__`. */
export const ASYNC_ITERATOR = 30;
/** GET_ANEXT: what `__anext__` returned is made ready to be awaited. */
export const ASYNC_NEXT_ITEM = 31;
/** SEND into a step of an asynchronous generator (`pending`): its own yield ends the step with that value. */
export const STEP_SEND = 32;
/** `step.send(v)`, `step.throw(e)`: likewise, the end of the step raises StopIteration. */
export const STEP_NEXT = 33;
