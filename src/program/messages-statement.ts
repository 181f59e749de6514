/** What can be wrong with statements, parameters and calls. English `what`: CPython 3.12's own words. */
import { error, type Pair } from './message.ts';

const PARAMETER_ORDER: Pair = [
  'Parameters come in the order: a, /, b, *args or *, c, **kwargs; those with a default after those without.',
  '参数的顺序是：a, /, b, *args 或 *, c, **kwargs；有默认值的排在没有的后面。',
];
const REORDER: Pair = ['Reorder the parameters.', '调整参数的顺序。'];
const ARGUMENT_ORDER: Pair = [
  'In a call positional arguments come first, then name=value and **mapping.',
  '调用时位置参数在前，然后才是 name=value 和 **mapping。',
];
const MOVE_ARGUMENT: Pair = [
  'Move the argument before the keyword arguments, or name it.',
  '把这个参数移到关键字参数之前，或者写成关键字参数。',
];
const NOT_A_PLACE: Pair = [
  'Only names, attributes, subscripts and tuples or lists of them can be given a value.',
  '只有名字、属性、下标以及由它们组成的元组和列表才能被赋值。',
];
const TARGET: Pair = ['Put a name there, or compare with ==.', '换成一个名字；如果要比较，用 ==。'];

export const STATEMENT_MESSAGES = {
  invalidSyntax: error(
    'H100',
    ['invalid syntax', '语法错误'],
    ['Python cannot read on from here.', 'Python 从这里读不下去。'],
    [
      'Look at what stands just before: a missing operator, comma, colon or bracket is the usual cause.',
      '看看它前面：通常是少了运算符、逗号、冒号或括号。',
    ],
  ),
  expectedColon: error(
    'H160',
    ["expected ':'", '这里应该有“:”'],
    ['The line that opens a block ends in a colon.', '开始代码块的那一行以冒号结尾。'],
    ['Add the colon.', '补上冒号。'],
  ),
  expectedBlock: error(
    'H161',
    ['expected an indented block after {0} on line {1}', '第 {1} 行的 {0} 后面应该有缩进的代码块'],
    ['What belongs to it has to be indented deeper.', '属于它的语句要缩进。'],
    ['Indent the next lines, or write `pass`.', '把后面的行缩进，或者写 pass。'],
  ),
  expectedParenthesis: error(
    'H162',
    ["expected '('", '这里应该有“(”'],
    ['A function definition has a parameter list, even an empty one.', '函数定义要有参数列表，哪怕是空的。'],
    ['Write () after the name.', '在名字后面写 ()。'],
  ),
  expectedExcept: error(
    'H163',
    ["expected 'except' or 'finally' block", "缺少 'except' 或 'finally' 代码块"],
    ['`try` alone does nothing.', '单独的 try 没有意义。'],
    ['Add `except …:` or `finally:`.', '加上 except …: 或 finally:。'],
  ),
  expectedExceptType: error(
    'H164',
    ['expected one or more exception types', '这里应该有异常类型'],
    ['`except*` needs to know which exceptions it takes.', 'except* 必须写明要处理哪些异常。'],
    ['Name an exception class.', '写上异常类。'],
  ),
  exceptTuple: error(
    'H165',
    ['multiple exception types must be parenthesized', '多个异常类型要加括号'],
    [
      'Without parentheses Python 2 meant something else by it.',
      '不加括号的写法在 Python 2 里是另一个意思。',
    ],
    ['Write except (A, B):', '写成 except (A, B):'],
  ),
  mixedExcept: error(
    'H166',
    [
      "cannot have both 'except' and 'except*' on the same 'try'",
      "同一个 try 不能同时有 'except' 和 'except*'",
    ],
    ['They treat exception groups differently.', '两者处理异常组的方式不同。'],
    ['Use one kind.', '只用一种。'],
  ),
  trailingComma: error(
    'H167',
    ['trailing comma not allowed without surrounding parentheses', '没有括号时末尾不能有逗号'],
    ['The import goes on after a comma.', '逗号之后还应该有要导入的名字。'],
    ['Delete the comma, or put the names in parentheses.', '删掉逗号，或给名字加上括号。'],
  ),
  missingParentheses: error(
    'H168',
    [
      "Missing parentheses in call to '{0}'. Did you mean {0}(...)?",
      "调用 '{0}' 少了括号。是想写 {0}(...) 吗？",
    ],
    ['It was a statement in Python 2 and is a function now.', '它在 Python 2 里是语句，现在是函数。'],
    ['Write {0}(…).', '写成 {0}(…)。'],
  ),
  cannotAssign: error('H170', ['cannot assign to {0}', '不能给 {0} 赋值'], NOT_A_PLACE, TARGET),
  assignToMeantEqual: error(
    'H171',
    [
      "cannot assign to {0} here. Maybe you meant '==' instead of '='?",
      "这里不能给 {0} 赋值。是想写 '==' 吗？",
    ],
    NOT_A_PLACE,
    TARGET,
  ),
  assignInExpression: error(
    'H172',
    ["invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "语法错误。是想写 '==' 或 ':=' 吗？"],
    ['= is a statement and cannot stand inside an expression.', '= 是语句，不能写在表达式里。'],
    ['Compare with ==, or assign with := in parentheses.', '比较用 ==；在表达式里赋值用带括号的 :=。'],
  ),
  assignToYield: error(
    'H173',
    ['assignment to yield expression not possible', '不能给 yield 表达式赋值'],
    NOT_A_PLACE,
    ['Write x = yield value.', '写成 x = yield value。'],
  ),
  augmentedTarget: error(
    'H174',
    ["'{0}' is an illegal expression for augmented assignment", "增量赋值左边不能是 '{0}'"],
    [
      'x += 1 reads and writes one place: a name, an attribute or a subscript.',
      'x += 1 要读写同一个位置：名字、属性或下标。',
    ],
    ['Write the name of one place on the left.', '左边写一个名字、属性或下标。'],
  ),
  annotateSingle: error(
    'H175',
    ['only single target (not {0}) can be annotated', '只能给单个目标加注解（不能是 {0}）'],
    ['An annotation belongs to one name.', '一个注解只属于一个名字。'],
    ['Annotate the names one by one.', '逐个给名字加注解。'],
  ),
  annotateIllegal: error(
    'H176',
    ['illegal target for annotation', '这里不能加注解'],
    ['Only names, attributes and subscripts can be annotated.', '只有名字、属性和下标可以加注解。'],
    [
      'If this opens a block, the keyword (`if`, `for`, `else` …) is missing.',
      '如果是想开始代码块，前面少了 if、for、else 之类的关键字。',
    ],
  ),
  cannotDelete: error(
    'H177',
    ['cannot delete {0}', '不能删除 {0}'],
    ['`del` removes names, attributes and items.', 'del 只能删除名字、属性和元素。'],
    ['Name what shall go.', '写出要删除的名字、属性或元素。'],
  ),
  walrusTarget: error(
    'H178',
    ['cannot use assignment expressions with {0}', '赋值表达式 := 左边不能是 {0}'],
    [':= gives a value to a plain name only.', ':= 只能给普通名字赋值。'],
    ['Assign in a statement of its own.', '单独写一条赋值语句。'],
  ),
  afterKwarg: error(
    'H180',
    ['arguments cannot follow var-keyword argument', '**kwargs 后面不能再有参数'],
    PARAMETER_ORDER,
    REORDER,
  ),
  kwargDefault: error(
    'H181',
    ['var-keyword argument cannot have default value', '**kwargs 不能有默认值'],
    ['Without further keywords it is an empty dict.', '没有多余的关键字参数时它就是空字典。'],
    ['Delete the default.', '删掉默认值。'],
  ),
  varargDefault: error(
    'H182',
    ['var-positional argument cannot have default value', '*args 不能有默认值'],
    ['Without further arguments it is an empty tuple.', '没有多余的参数时它就是空元组。'],
    ['Delete the default.', '删掉默认值。'],
  ),
  slashTwice: error('H183', ['/ may appear only once', '/ 只能出现一次'], PARAMETER_ORDER, [
    'Keep one /.',
    '只留一个 /。',
  ]),
  slashAfterStar: error('H184', ['/ must be ahead of *', '/ 必须在 * 之前'], PARAMETER_ORDER, REORDER),
  nothingBeforeSlash: error(
    'H185',
    ['at least one argument must precede /', '/ 前面至少要有一个参数'],
    ['What stands before / can be given by position only.', '/ 前面的参数只能按位置传。'],
    ['Delete the /, or put a parameter before it.', '删掉 /，或在它前面写参数。'],
  ),
  starTwice: error('H186', ['* argument may appear only once', '* 参数只能出现一次'], PARAMETER_ORDER, [
    'Keep one *.',
    '只留一个 *。',
  ]),
  namedAfterStar: error(
    'H187',
    ['named arguments must follow bare *', '单独的 * 后面必须有参数'],
    ['A bare * says that what follows is given by name.', '单独的 * 表示后面的参数必须按名字传。'],
    ['Add a parameter after it, or delete the *.', '在后面加参数，或删掉 *。'],
  ),
  expectedDefault: error(
    'H188',
    ['expected default value expression', '这里应该有默认值'],
    ['After = stands the default.', '= 后面要写默认值。'],
    ['Write the value, or delete the =.', '写上默认值，或删掉 =。'],
  ),
  defaultMissing: error(
    'H189',
    ['parameter without a default follows parameter with a default', '没有默认值的参数排在有默认值的后面'],
    PARAMETER_ORDER,
    ['Give it a default, or move it forward.', '给它一个默认值，或把它移到前面。'],
  ),
  lambdaParenthesised: error(
    'H190',
    ['Lambda expression parameters cannot be parenthesized', 'lambda 的参数不能加括号'],
    ['Python 3 does not take parameters apart.', 'Python 3 不再拆分参数。'],
    ['Write lambda a, b: …', '写成 lambda a, b: …'],
  ),
  parametersParenthesised: error(
    'H191',
    ['Function parameters cannot be parenthesized', '函数的参数不能再加括号'],
    ['Python 3 does not take parameters apart.', 'Python 3 不再拆分参数。'],
    ['Write the names without inner parentheses.', '去掉里面的括号。'],
  ),
  positionalAfterKeyword: error(
    'H192',
    ['positional argument follows keyword argument', '位置参数排在关键字参数后面'],
    ARGUMENT_ORDER,
    MOVE_ARGUMENT,
  ),
  positionalAfterDoubleStar: error(
    'H193',
    ['positional argument follows keyword argument unpacking', '位置参数排在 ** 展开后面'],
    ARGUMENT_ORDER,
    MOVE_ARGUMENT,
  ),
  starAfterDoubleStar: error(
    'H194',
    ['iterable argument unpacking follows keyword argument unpacking', '* 展开排在 ** 展开后面'],
    ARGUMENT_ORDER,
    MOVE_ARGUMENT,
  ),
  assignmentInArgument: error(
    'H195',
    ['expression cannot contain assignment, perhaps you meant "=="?', '表达式里不能赋值，是想写“==”吗？'],
    ['Before = in a call stands a parameter name.', '调用里 = 的左边必须是参数名。'],
    ['Compare with ==, or write the parameter name.', '比较用 ==，或写参数名。'],
  ),
  expectedArgumentValue: error(
    'H196',
    ['expected argument value expression', '这里应该有参数的值'],
    ['After = stands the value of the argument.', '= 后面要写参数的值。'],
    ['Write the value.', '写上值。'],
  ),
  generatorNeedsParentheses: error(
    'H197',
    ['Generator expression must be parenthesized', '生成器表达式要加括号'],
    ['Beside other arguments it is unclear where it ends.', '和别的参数在一起时看不出它在哪里结束。'],
    ['Put parentheses around it.', '给它加上括号。'],
  ),
};
