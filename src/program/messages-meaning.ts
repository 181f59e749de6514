/** Texts that parse and still make no program: names, scopes, loops, patterns. `what`: CPython 3.12's own words. */
import { error, type Pair } from './message.ts';

const DECLARE_FIRST: Pair = [
  'A declaration holds for the whole function, so it has to come before the name is used.',
  '声明对整个函数有效，所以必须写在使用这个名字之前。',
];
const MOVE_UP: Pair = ['Move the declaration to the top of the function.', '把声明移到函数开头。'];
const ONE_SCOPE: Pair = ['A name lives in one scope only.', '一个名字只能属于一个作用域。'];
const ONE_DECLARATION: Pair = ['Delete one of the declarations, or rename.', '去掉其中一个声明，或者改名。'];
const NEVER_REACHED: Pair = [
  'It matches everything, so what follows is never tried.',
  '它匹配一切，后面的永远不会被尝试。',
];
const LAST: Pair = ['Move it to the end.', '把它移到最后。'];
const COMPREHENSION: Pair = [
  'A comprehension keeps its loop variables to itself and gives := to the function around it.',
  '推导式的循环变量只在内部有效，而 := 赋值给外面的函数。',
];
const PLAIN_LOOP: Pair = ['Use another name, or a plain loop.', '换个名字，或者写普通循环。'];

export const MEANING_MESSAGES = {
  returnOutside: error(
    'H1001',
    ["'return' outside function", "'return' 在函数外面"],
    ['Only a function has a caller to return to.', '只有函数才有可以返回的调用者。'],
    ['Put the code into a function, or leave by sys.exit().', '把代码放进函数，或用 sys.exit() 结束。'],
  ),
  yieldOutside: error(
    'H1002',
    ["'yield' outside function", "'yield' 在函数外面"],
    ['`yield` makes a function a generator.', 'yield 会把函数变成生成器。'],
    ['Put the code into a function.', '把代码放进函数。'],
  ),
  awaitOutside: error(
    'H1003',
    ["'await' outside function", "'await' 在函数外面"],
    ['Only an `async def` can wait for a task.', '只有 async def 才能等待任务。'],
    ['Put the code into an async function.', '把代码放进 async 函数。'],
  ),
  asyncOutside: error(
    'H1050',
    ["'{0}' outside async function", "'{0}' 在 async 函数外面"],
    ['Only an `async def` can wait for a task.', '只有 async def 才能等待任务。'],
    ['Make the function around it an `async def`.', '把外面的函数改成 async def。'],
  ),
  asyncComprehensionOutside: error(
    'H1051',
    ['asynchronous comprehension outside of an asynchronous function', '异步推导式在 async 函数外面'],
    ['It waits for each of its items.', '它要等待每一个元素。'],
    ['Make the function around it an `async def`.', '把外面的函数改成 async def。'],
  ),
  yieldFromInAsync: error(
    'H1052',
    ["'yield from' inside async function", "async 函数里不能用 'yield from'"],
    ['An async function hands on by `await`.', 'async 函数用 await 转交。'],
    ['Use `await`, or `async for` with `yield`.', '用 await，或者 async for 加 yield。'],
  ),
  asyncReturnValue: error(
    'H1053',
    ["'return' with value in async generator", "异步生成器里的 'return' 不能带值"],
    ['Nobody could receive the value.', '没有谁能收到这个值。'],
    ['Use `yield` for the value and return without one.', '用 yield 给出这个值，return 不带值。'],
  ),
  inAnnotation: error(
    'H1055',
    ['{0} cannot be used within an annotation', '注解里不能使用 {0}'],
    ['Annotations are kept as text here and never run.', '这里的注解只保存为文本，不会运行。'],
    ['Write the annotation without it.', '写注解时不要用它。'],
  ),
  tooManyBlocks: error(
    'H1054',
    ['too many statically nested blocks', '嵌套的代码块太多'],
    [
      'CPython allows 20 loops, `try` and `with` inside one another.',
      'CPython 最多允许 20 层循环、try 和 with 嵌套。',
    ],
    ['Move the inner ones into a function.', '把内层放进函数。'],
  ),
  breakOutside: error(
    'H1004',
    ["'break' outside loop", "'break' 在循环外面"],
    ['There is no loop here to leave.', '这里没有可以退出的循环。'],
    ['Use `return` in a function, or put the code into the loop.', '在函数里用 return，或把代码放进循环。'],
  ),
  continueOutside: error(
    'H1005',
    ["'continue' not properly in loop", "'continue' 不在循环里"],
    ['There is no loop here to go on with.', '这里没有可以继续的循环。'],
    ['Put the code into the loop.', '把代码放进循环。'],
  ),
  exceptStarJump: error(
    'H1006',
    [
      "'break', 'continue' and 'return' cannot appear in an except* block",
      "except* 代码块里不能有 'break'、'continue' 和 'return'",
    ],
    ['Several except* blocks may run one after the other.', '可能有几个 except* 代码块接连运行。'],
    ['Note the result in a variable and leave afterwards.', '先把结果存进变量，之后再离开。'],
  ),
  defaultExceptNotLast: error(
    'H1007',
    ["default 'except:' must be last", "不带类型的 'except:' 必须放在最后"],
    NEVER_REACHED,
    LAST,
  ),
  nonlocalAtModule: error(
    'H1008',
    ['nonlocal declaration not allowed at module level', '模块顶层不能使用 nonlocal'],
    ['There is no function around it.', '外面没有函数。'],
    ['Delete the declaration.', '删掉这个声明。'],
  ),
  nonlocalUnbound: error(
    'H1009',
    ["no binding for nonlocal '{0}' found", "找不到 nonlocal '{0}' 对应的变量"],
    ['No function around this one has a variable of that name.', '外层函数里没有这个名字的变量。'],
    ['Assign it in the outer function, or declare it global.', '在外层函数里给它赋值，或用 global。'],
  ),
  usedBeforeGlobal: error(
    'H1010',
    ["name '{0}' is used prior to global declaration", "名字 '{0}' 在 global 声明之前就被使用"],
    DECLARE_FIRST,
    MOVE_UP,
  ),
  usedBeforeNonlocal: error(
    'H1011',
    ["name '{0}' is used prior to nonlocal declaration", "名字 '{0}' 在 nonlocal 声明之前就被使用"],
    DECLARE_FIRST,
    MOVE_UP,
  ),
  assignedBeforeGlobal: error(
    'H1012',
    ["name '{0}' is assigned to before global declaration", "名字 '{0}' 在 global 声明之前就被赋值"],
    DECLARE_FIRST,
    MOVE_UP,
  ),
  assignedBeforeNonlocal: error(
    'H1013',
    ["name '{0}' is assigned to before nonlocal declaration", "名字 '{0}' 在 nonlocal 声明之前就被赋值"],
    DECLARE_FIRST,
    MOVE_UP,
  ),
  annotatedGlobal: error(
    'H1014',
    ["annotated name '{0}' can't be global", "带注解的名字 '{0}' 不能是 global"],
    ['An annotation makes a local name.', '注解会产生局部名字。'],
    ['Annotate it where it is first assigned.', '在最初赋值的地方写注解。'],
  ),
  annotatedNonlocal: error(
    'H1015',
    ["annotated name '{0}' can't be nonlocal", "带注解的名字 '{0}' 不能是 nonlocal"],
    ['An annotation makes a local name.', '注解会产生局部名字。'],
    ['Annotate it where it is first assigned.', '在最初赋值的地方写注解。'],
  ),
  parameterAndGlobal: error(
    'H1016',
    ["name '{0}' is parameter and global", "名字 '{0}' 既是参数又是 global"],
    ONE_SCOPE,
    ONE_DECLARATION,
  ),
  parameterAndNonlocal: error(
    'H1017',
    ["name '{0}' is parameter and nonlocal", "名字 '{0}' 既是参数又是 nonlocal"],
    ONE_SCOPE,
    ONE_DECLARATION,
  ),
  nonlocalAndGlobal: error(
    'H1018',
    ["name '{0}' is nonlocal and global", "名字 '{0}' 既是 nonlocal 又是 global"],
    ONE_SCOPE,
    ONE_DECLARATION,
  ),
  duplicateArgument: error(
    'H1019',
    ["duplicate argument '{0}' in function definition", "函数定义里参数 '{0}' 重复"],
    ['Both would be the same variable.', '两个会是同一个变量。'],
    ['Rename one.', '把其中一个改名。'],
  ),
  keywordRepeated: error(
    'H1020',
    ['keyword argument repeated: {0}', '关键字参数重复：{0}'],
    ['A parameter takes one value.', '一个参数只能有一个值。'],
    ['Delete one.', '删掉其中一个。'],
  ),
  importStar: error(
    'H1021',
    ['import * only allowed at module level', 'import * 只能写在模块顶层'],
    ['A function has to know its local names before it runs.', '函数在运行前必须知道有哪些局部名字。'],
    ['Import the names one by one, or at the top.', '逐个导入名字，或在文件开头导入。'],
  ),
  futureNotFirst: error(
    'H1022',
    ['from __future__ imports must occur at the beginning of the file', 'from __future__ 必须写在文件开头'],
    ['It changes how the whole file is read.', '它改变整个文件的读法。'],
    ['Move it to the first line.', '移到第一行。'],
  ),
  futureUnknown: error(
    'H1023',
    ['future feature {0} is not defined', '没有名为 {0} 的 future 特性'],
    ['Python 3.12 knows no such feature.', 'Python 3.12 没有这个特性。'],
    ['Delete the import.', '删掉这个导入。'],
  ),
  twoStarred: error(
    'H1024',
    ['multiple starred expressions in assignment', '赋值里有多个 * 表达式'],
    ['It would be unclear how the values are shared out.', '无法确定各分到多少个值。'],
    ['Keep one *.', '只留一个 *。'],
  ),
  starredAlone: error(
    'H1025',
    ['starred assignment target must be in a list or tuple', '* 赋值目标必须在列表或元组里'],
    ['* takes what the other targets leave.', '* 拿走其他目标剩下的值。'],
    ['Write *a, = values', '写成 *a, = values'],
  ),
  starredHere: error(
    'H1026',
    ["can't use starred expression here", '这里不能用 * 展开'],
    ['* unpacks into a list, a tuple, a set or a call.', '* 只能展开到列表、元组、集合或调用里。'],
    ['Write [*a] or (*a,).', '写成 [*a] 或 (*a,)。'],
  ),
  tooManyBeforeStar: error(
    'H1027',
    ['too many expressions in star-unpacking assignment', '* 赋值里的目标太多'],
    ['There may be 255 targets before the *.', '* 前面最多 255 个目标。'],
    ['Unpack in two steps.', '分两步展开。'],
  ),
  forbiddenName: error(
    'H1028',
    ['cannot assign to {0}', '不能给 {0} 赋值'],
    ['This name belongs to Python.', '这个名字属于 Python。'],
    ['Use another name.', '换一个名字。'],
  ),
  forbiddenDelete: error(
    'H1029',
    ['cannot delete {0}', '不能删除 {0}'],
    ['This name belongs to Python.', '这个名字属于 Python。'],
    ['Leave it alone.', '不要动它。'],
  ),
  yieldInComprehension: error(
    'H1030',
    ["'yield' inside {0}", "'yield' 在{0}里面"],
    ['A comprehension is no generator of its own.', '推导式自己不是生成器。'],
    ['Use a plain loop.', '写普通循环。'],
  ),
  namedRebinds: error(
    'H1031',
    [
      "assignment expression cannot rebind comprehension iteration variable '{0}'",
      "赋值表达式不能改写推导式的循环变量 '{0}'",
    ],
    COMPREHENSION,
    PLAIN_LOOP,
  ),
  namedInIterable: error(
    'H1032',
    [
      'assignment expression cannot be used in a comprehension iterable expression',
      '推导式 in 后面不能用赋值表达式',
    ],
    COMPREHENSION,
    PLAIN_LOOP,
  ),
  namedInClass: error(
    'H1033',
    [
      'assignment expression within a comprehension cannot be used in a class body',
      '类体内的推导式里不能用赋值表达式',
    ],
    COMPREHENSION,
    PLAIN_LOOP,
  ),
  innerRebinds: error(
    'H1034',
    [
      "comprehension inner loop cannot rebind assignment expression target '{0}'",
      "推导式的内层循环不能改写赋值表达式的目标 '{0}'",
    ],
    COMPREHENSION,
    PLAIN_LOOP,
  ),
  wildcardNotLast: error(
    'H1035',
    ['wildcard makes remaining patterns unreachable', '通配符使后面的模式永远不会匹配'],
    NEVER_REACHED,
    LAST,
  ),
  captureNotLast: error(
    'H1036',
    [
      "name capture '{0}' makes remaining patterns unreachable",
      "名字 '{0}' 匹配一切，后面的模式永远不会匹配",
    ],
    [
      'A plain name in a pattern takes any value; it does not compare.',
      '模式里的普通名字接受任何值，而不是比较。',
    ],
    [
      'Use a dotted name (module.NAME) to compare, or move it to the end.',
      '要比较就用带点的名字（module.NAME），或移到最后。',
    ],
  ),
  patternNamesDiffer: error(
    'H1037',
    ['alternative patterns bind different names', '并列的模式绑定了不同的名字'],
    ['After the match it would be unclear which names exist.', '匹配之后无法确定有哪些名字。'],
    ['Bind the same names on both sides of |.', '让 | 两边绑定同样的名字。'],
  ),
  patternNameTwice: error(
    'H1038',
    ["multiple assignments to name '{0}' in pattern", "模式里名字 '{0}' 出现多次"],
    ['A pattern does not compare its names with one another.', '模式不会比较同名的值。'],
    ['Use two names and compare in a guard.', '用两个名字，在守卫里比较。'],
  ),
  patternTwoStars: error(
    'H1039',
    ['multiple starred names in sequence pattern', '序列模式里有多个 * 表达式'],
    ['It would be unclear how the values are shared out.', '无法确定各分到多少个值。'],
    ['Keep one *.', '只留一个 *。'],
  ),
  patternKeyTwice: error(
    'H1040',
    ['mapping pattern checks duplicate key ({0})', '映射模式里键重复（{0}）'],
    ['A key has one value.', '一个键只有一个值。'],
    ['Delete one.', '删掉其中一个。'],
  ),
  patternAttributeTwice: error(
    'H1041',
    ['attribute name repeated in class pattern: {0}', '类模式里属性重复：{0}'],
    ['An attribute has one value.', '一个属性只有一个值。'],
    ['Delete one.', '删掉其中一个。'],
  ),
};
