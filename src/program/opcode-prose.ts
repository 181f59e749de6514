/** One sentence per bytecode for the reader of the bytecode panel. */
import type { Text } from '../base/text.ts';

export const OPCODE_PROSE = {
  CACHE: {
    en: "Room for the interpreter's inline cache; never executed.",
    zh: '留给解释器内联缓存的空位，从不执行。',
  },
  POP_TOP: { en: 'Drops the value on top of the stack.', zh: '丢掉栈顶的值。' },
  PUSH_NULL: {
    en: 'Pushes the empty marker that a call expects below a plain function.',
    zh: '压入一个空标记，普通函数调用要求它垫在函数下面。',
  },
  INTERPRETER_EXIT: {
    en: 'Leaves the interpreter loop; the compiler never writes it.',
    zh: '离开解释器循环；编译器从不生成它。',
  },
  END_FOR: {
    en: 'Drops the exhausted iterator and its last value when a loop is over.',
    zh: '循环结束时丢掉已耗尽的迭代器和最后的值。',
  },
  END_SEND: {
    en: 'Drops the sub-iterator below the result of `await` or `yield from`.',
    zh: '丢掉 `await` 或 `yield from` 结果下面的子迭代器。',
  },
  NOP: {
    en: 'Does nothing; it keeps a source line visible to debuggers.',
    zh: '什么也不做，只为让调试器看得到这一行。',
  },
  UNARY_NEGATIVE: { en: 'Replaces the top with its negation, `-x`.', zh: '把栈顶换成它的相反数 `-x`。' },
  UNARY_NOT: { en: 'Replaces the top with `not x`.', zh: '把栈顶换成 `not x`。' },
  UNARY_INVERT: { en: 'Replaces the top with `~x`.', zh: '把栈顶换成按位取反 `~x`。' },
  RESERVED: { en: 'Reserved for the interpreter; never written.', zh: '保留给解释器，从不生成。' },
  BINARY_SUBSCR: { en: 'Reads `container[key]`.', zh: '读取 `container[key]`。' },
  BINARY_SLICE: { en: 'Reads `container[start:stop]`.', zh: '读取 `container[start:stop]`。' },
  STORE_SLICE: {
    en: 'Writes `container[start:stop] = value`.',
    zh: '写入 `container[start:stop] = value`。',
  },
  GET_LEN: { en: 'Pushes the length of the top value, keeping it.', zh: '压入栈顶值的长度，原值保留。' },
  MATCH_MAPPING: {
    en: 'Pushes whether the subject of `match` is a mapping.',
    zh: '压入 `match` 的对象是否为映射。',
  },
  MATCH_SEQUENCE: {
    en: 'Pushes whether the subject of `match` is a sequence.',
    zh: '压入 `match` 的对象是否为序列。',
  },
  MATCH_KEYS: {
    en: "Looks the pattern's keys up in the subject and pushes their values, or None.",
    zh: '在对象里查模式的各个键并压入对应的值，缺键则压入 None。',
  },
  PUSH_EXC_INFO: {
    en: 'Enters a handler: remembers the exception that was being handled before.',
    zh: '进入处理块：记住之前正在处理的异常。',
  },
  CHECK_EXC_MATCH: {
    en: 'Tests whether the exception fits the type of an `except` clause.',
    zh: '检查异常是否符合 `except` 子句的类型。',
  },
  CHECK_EG_MATCH: {
    en: 'Splits an exception group for an `except*` clause.',
    zh: '为 `except*` 子句拆分异常组。',
  },
  WITH_EXCEPT_START: {
    en: 'Calls `__exit__` with the exception that left the `with` block.',
    zh: '用离开 `with` 块的异常调用 `__exit__`。',
  },
  GET_AITER: {
    en: 'Replaces the top with its asynchronous iterator, `__aiter__()`.',
    zh: '把栈顶换成它的异步迭代器 `__aiter__()`。',
  },
  GET_ANEXT: {
    en: 'Asks the asynchronous iterator for the awaitable of its next item.',
    zh: '向异步迭代器要下一项的可等待对象。',
  },
  BEFORE_ASYNC_WITH: {
    en: 'Looks up `__aexit__` and calls `__aenter__` for `async with`.',
    zh: '为 `async with` 取得 `__aexit__` 并调用 `__aenter__`。',
  },
  BEFORE_WITH: {
    en: 'Enters a `with` block: keeps `__exit__`, calls `__enter__`.',
    zh: '进入 `with` 块：留住 `__exit__`，调用 `__enter__`。',
  },
  END_ASYNC_FOR: {
    en: 'Ends `async for` on StopAsyncIteration and lets any other exception pass.',
    zh: '遇到 StopAsyncIteration 时结束 `async for`，其他异常继续抛出。',
  },
  CLEANUP_THROW: {
    en: 'Turns a StopIteration thrown into `await` or `yield from` into its value.',
    zh: '把抛进 `await` 或 `yield from` 的 StopIteration 变成它的值。',
  },
  STORE_SUBSCR: { en: 'Writes `container[key] = value`.', zh: '写入 `container[key] = value`。' },
  DELETE_SUBSCR: { en: 'Deletes `container[key]`.', zh: '删除 `container[key]`。' },
  GET_ITER: { en: 'Replaces the top with its iterator, `iter(x)`.', zh: '把栈顶换成它的迭代器 `iter(x)`。' },
  GET_YIELD_FROM_ITER: {
    en: 'Replaces the top with the iterator that `yield from` will run.',
    zh: '把栈顶换成 `yield from` 要运行的迭代器。',
  },
  LOAD_BUILD_CLASS: { en: 'Pushes the builtin that creates classes.', zh: '压入用来创建类的内置函数。' },
  LOAD_ASSERTION_ERROR: {
    en: 'Pushes AssertionError for a failing `assert`.',
    zh: '为失败的 `assert` 压入 AssertionError。',
  },
  RETURN_GENERATOR: {
    en: 'Turns the running call into a generator or coroutine object and returns it.',
    zh: '把这次调用变成生成器或协程对象并返回它。',
  },
  RETURN_VALUE: {
    en: 'Returns the top of the stack to the caller; in the outermost function the thread ends.',
    zh: '把栈顶返回给调用者；在最外层函数里则线程结束。',
  },
  SETUP_ANNOTATIONS: { en: 'Makes sure that `__annotations__` exists.', zh: '确保 `__annotations__` 存在。' },
  LOAD_LOCALS: { en: 'Pushes the namespace of the class body.', zh: '压入类体的命名空间。' },
  POP_EXCEPT: {
    en: 'Leaves a handler: the exception that was handled before is current again.',
    zh: '离开处理块：恢复之前正在处理的异常。',
  },
  STORE_NAME: {
    en: 'Stores the top under a name of the module or class body.',
    zh: '把栈顶存到模块或类体的名字里。',
  },
  DELETE_NAME: { en: 'Deletes a name of the module or class body.', zh: '删除模块或类体的名字。' },
  UNPACK_SEQUENCE: {
    en: 'Takes an iterable apart into exactly this many values.',
    zh: '把可迭代对象恰好拆成这么多个值。',
  },
  FOR_ITER: {
    en: "Pushes the iterator's next item, or jumps past the loop when there is none.",
    zh: '压入迭代器的下一项；没有了就跳出循环。',
  },
  UNPACK_EX: {
    en: 'Takes an iterable apart around a starred target.',
    zh: '按带星号的目标把可迭代对象拆开。',
  },
  STORE_ATTR: { en: 'Writes `object.name = value`.', zh: '写入 `object.name = value`。' },
  DELETE_ATTR: { en: 'Deletes `object.name`.', zh: '删除 `object.name`。' },
  STORE_GLOBAL: {
    en: 'Writes a global variable, which every thread shares.',
    zh: '写全局变量，所有线程共享它。',
  },
  DELETE_GLOBAL: { en: 'Deletes a global variable.', zh: '删除全局变量。' },
  SWAP: { en: 'Swaps the top with the value this deep in the stack.', zh: '把栈顶与栈中这个深度的值交换。' },
  LOAD_CONST: { en: 'Pushes a constant.', zh: '压入一个常量。' },
  LOAD_NAME: {
    en: 'Reads a name of the module or class body, then global, then builtin.',
    zh: '依次在模块或类体、全局、内置里读取名字。',
  },
  BUILD_TUPLE: { en: 'Makes a tuple of the top values.', zh: '用栈顶的若干值组成元组。' },
  BUILD_LIST: { en: 'Makes a new list of the top values.', zh: '用栈顶的若干值组成新列表。' },
  BUILD_SET: { en: 'Makes a new set of the top values.', zh: '用栈顶的若干值组成新集合。' },
  BUILD_MAP: { en: 'Makes a new dict of the top pairs.', zh: '用栈顶的若干键值对组成新字典。' },
  LOAD_ATTR: {
    en: 'Reads `object.name`, or finds the method that is about to be called.',
    zh: '读取 `object.name`，或取得马上要调用的方法。',
  },
  COMPARE_OP: { en: 'Compares the two top values.', zh: '比较栈顶的两个值。' },
  IMPORT_NAME: { en: 'Imports a module.', zh: '导入一个模块。' },
  IMPORT_FROM: { en: 'Reads a name from the module just imported.', zh: '从刚导入的模块里取一个名字。' },
  JUMP_FORWARD: { en: 'Continues further down.', zh: '跳到后面继续。' },
  POP_JUMP_IF_FALSE: { en: 'Takes the top and jumps if it is false.', zh: '取出栈顶，为假则跳转。' },
  POP_JUMP_IF_TRUE: { en: 'Takes the top and jumps if it is true.', zh: '取出栈顶，为真则跳转。' },
  LOAD_GLOBAL: {
    en: 'Reads a global or builtin name, which every thread shares.',
    zh: '读全局或内置名字，所有线程共享它。',
  },
  IS_OP: {
    en: 'Tests `is`, or `is not` when the operand is 1.',
    zh: '判断 `is`；操作数为 1 时判断 `is not`。',
  },
  CONTAINS_OP: {
    en: 'Tests `in`, or `not in` when the operand is 1.',
    zh: '判断 `in`；操作数为 1 时判断 `not in`。',
  },
  RERAISE: { en: 'Raises the exception on the stack again, unchanged.', zh: '把栈上的异常原样再次抛出。' },
  COPY: { en: 'Pushes a copy of the value this deep in the stack.', zh: '把栈中这个深度的值复制到栈顶。' },
  RETURN_CONST: {
    en: 'Returns a constant to the caller; in the outermost function the thread ends.',
    zh: '把常量返回给调用者；在最外层函数里则线程结束。',
  },
  BINARY_OP: {
    en: 'Applies an arithmetic operator to the two top values; `+=` may change the left one in place.',
    zh: '对栈顶两个值做运算；`+=` 可能就地修改左边的对象。',
  },
  SEND: {
    en: 'Sends a value into the sub-iterator of `await` or `yield from`; jumps when it is done.',
    zh: '把值送进 `await` 或 `yield from` 的子迭代器；它结束时跳转。',
  },
  LOAD_FAST: {
    en: 'Pushes a local variable, which only this call can see.',
    zh: '压入局部变量，只有这次调用看得见。',
  },
  STORE_FAST: { en: 'Stores the top in a local variable.', zh: '把栈顶存入局部变量。' },
  DELETE_FAST: { en: 'Deletes a local variable.', zh: '删除局部变量。' },
  LOAD_FAST_CHECK: {
    en: 'Pushes a local variable that may not have a value yet.',
    zh: '压入可能还没有值的局部变量。',
  },
  POP_JUMP_IF_NOT_NONE: {
    en: 'Takes the top and jumps if it is not None.',
    zh: '取出栈顶，不是 None 则跳转。',
  },
  POP_JUMP_IF_NONE: { en: 'Takes the top and jumps if it is None.', zh: '取出栈顶，是 None 则跳转。' },
  RAISE_VARARGS: { en: 'Raises an exception.', zh: '抛出异常。' },
  GET_AWAITABLE: {
    en: 'Replaces the top with what `await` will run.',
    zh: '把栈顶换成 `await` 要运行的对象。',
  },
  MAKE_FUNCTION: {
    en: 'Makes a function object of a code object, its defaults and its cells.',
    zh: '用代码对象、默认值和单元变量造出函数对象。',
  },
  BUILD_SLICE: {
    en: 'Makes a slice object of the two or three top values.',
    zh: '用栈顶两三个值造出切片对象。',
  },
  JUMP_BACKWARD_NO_INTERRUPT: {
    en: 'Jumps back inside `await` or `yield from`, without a check for a switch.',
    zh: '在 `await` 或 `yield from` 内往回跳，不检查切换。',
  },
  MAKE_CELL: {
    en: 'Makes the cell of a variable that an inner function shares.',
    zh: '为内层函数共用的变量造一个单元。',
  },
  LOAD_CLOSURE: {
    en: 'Pushes the cell itself, for an inner function to keep.',
    zh: '压入单元本身，交给内层函数保存。',
  },
  LOAD_DEREF: { en: 'Reads a variable shared between nested functions.', zh: '读取嵌套函数共用的变量。' },
  STORE_DEREF: { en: 'Writes a variable shared between nested functions.', zh: '写入嵌套函数共用的变量。' },
  DELETE_DEREF: { en: 'Deletes a variable shared between nested functions.', zh: '删除嵌套函数共用的变量。' },
  JUMP_BACKWARD: {
    en: 'Jumps back to the start of a loop; here a thread may have to let another run.',
    zh: '跳回循环开头；线程在这里可能要让别人先跑。',
  },
  LOAD_SUPER_ATTR: {
    en: 'Reads an attribute through `super()` without building the super object.',
    zh: '直接经 `super()` 读取属性，不必造出 super 对象。',
  },
  CALL_FUNCTION_EX: {
    en: 'Calls with the arguments of `*args` and `**kwargs`.',
    zh: '用 `*args` 和 `**kwargs` 里的实参调用。',
  },
  LOAD_FAST_AND_CLEAR: {
    en: 'Saves and empties a local variable while a comprehension borrows its name.',
    zh: '推导式借用同名变量期间，先保存并清空它。',
  },
  EXTENDED_ARG: {
    en: 'Gives the next operand its high bits; part of the next instruction.',
    zh: '为下一条指令的操作数提供高位，属于下一条指令。',
  },
  LIST_APPEND: { en: 'Appends the top to the list of a comprehension.', zh: '把栈顶追加到推导式的列表里。' },
  SET_ADD: { en: 'Adds the top to the set of a comprehension.', zh: '把栈顶加入推导式的集合里。' },
  MAP_ADD: {
    en: 'Adds the top pair to the dict of a comprehension.',
    zh: '把栈顶的键值对加入推导式的字典里。',
  },
  COPY_FREE_VARS: {
    en: 'Puts the cells that the function brought along into its frame.',
    zh: '把函数带来的单元放进它的帧里。',
  },
  YIELD_VALUE: {
    en: 'Hands a value out of the generator and suspends it.',
    zh: '从生成器交出一个值并暂停。',
  },
  RESUME: {
    en: 'Starts or resumes a function; here a thread may have to let another run.',
    zh: '函数开始或恢复；线程在这里可能要让别人先跑。',
  },
  MATCH_CLASS: { en: 'Tests a class pattern and fetches its attributes.', zh: '检查类模式并取出它的属性。' },
  FORMAT_VALUE: { en: 'Formats one field of an f-string.', zh: '格式化 f 字符串的一个字段。' },
  BUILD_CONST_KEY_MAP: {
    en: 'Makes a dict of constant keys and the top values.',
    zh: '用常量键和栈顶的值组成字典。',
  },
  BUILD_STRING: { en: 'Joins the pieces of an f-string.', zh: '把 f 字符串的各段连起来。' },
  LIST_EXTEND: { en: 'Extends a list with all items of the top.', zh: '把栈顶的所有项追加到列表里。' },
  SET_UPDATE: { en: 'Adds all items of the top to a set.', zh: '把栈顶的所有项加入集合里。' },
  DICT_MERGE: {
    en: 'Merges `**kwargs` of a call and refuses repeated names.',
    zh: '合并调用里的 `**kwargs`，重名则报错。',
  },
  DICT_UPDATE: { en: 'Adds all pairs of the top to a dict.', zh: '把栈顶的所有键值对加入字典里。' },
  CALL: { en: 'Calls a function or method with this many arguments.', zh: '用这么多个实参调用函数或方法。' },
  KW_NAMES: {
    en: 'Tells the next call the names of its keyword arguments.',
    zh: '告诉下一次调用它的关键字实参叫什么。',
  },
  CALL_INTRINSIC_1: {
    en: 'Runs a small helper of the interpreter on the top value.',
    zh: '对栈顶的值运行解释器的一个小例程。',
  },
  CALL_INTRINSIC_2: {
    en: 'Runs a small helper of the interpreter on the two top values.',
    zh: '对栈顶两个值运行解释器的一个小例程。',
  },
  LOAD_FROM_DICT_OR_GLOBALS: {
    en: 'Reads a name from the namespace on the stack, then global, then builtin.',
    zh: '依次在栈上的命名空间、全局、内置里读取名字。',
  },
  LOAD_FROM_DICT_OR_DEREF: {
    en: 'Reads a name from the class body, then from the enclosing function.',
    zh: '先在类体、再在外层函数里读取名字。',
  },
} as const satisfies Record<string, Text>;
