/** Type parameters and type aliases (PEP 695) that are none. `what`: CPython 3.12's own words. */
import { error, type Pair } from './message.ts';

const LAZY: Pair = [
  'It is evaluated only when somebody asks for it, if ever.',
  '它只在被查询时才求值，可能永远不会求值。',
];
const BEFORE: Pair = ['Do it in a statement before this one.', '放到前面单独的语句里。'];
const OWN_BLOCK: Pair = [
  'Type parameters and what stands beside them are a block of their own, which runs at once.',
  '类型参数和旁边的内容自成一个代码块，当场执行。',
];

export const GENERIC_MESSAGES = {
  typeParameterBound: error(
    'H1065',
    ['cannot use {0} with {1}', '{1} 不能带 {0}'],
    ['It stands for several types at once.', '它同时代表多个类型。'],
    ['Delete the colon and what follows it.', '删掉冒号和后面的内容。'],
  ),
  duplicateTypeParameter: error(
    'H1056',
    ["duplicate type parameter '{0}'", "类型参数 '{0}' 重复"],
    ['Both would be the same name.', '两个会是同一个名字。'],
    ['Rename one.', '把其中一个改名。'],
  ),
  nonlocalTypeParameter: error(
    'H1057',
    ["nonlocal binding not allowed for type parameter '{0}'", "类型参数 '{0}' 不能用 nonlocal 声明"],
    ['A type parameter is never assigned again.', '类型参数不能重新赋值。'],
    ['Use a name of its own.', '另用一个名字。'],
  ),
  inBound: error(
    'H1058',
    ['{0} cannot be used within a TypeVar bound', 'TypeVar 的上界里不能使用 {0}'],
    LAZY,
    BEFORE,
  ),
  inAlias: error('H1059', ['{0} cannot be used within a type alias', '类型别名里不能使用 {0}'], LAZY, BEFORE),
  inGeneric: error(
    'H1060',
    ['{0} cannot be used within the definition of a generic', '泛型定义里不能使用 {0}'],
    OWN_BLOCK,
    BEFORE,
  ),
  namedInBound: error(
    'H1061',
    [
      'assignment expression within a comprehension cannot be used in a TypeVar bound',
      'TypeVar 上界的推导式里不能用赋值表达式',
    ],
    LAZY,
    BEFORE,
  ),
  namedInAlias: error(
    'H1062',
    [
      'assignment expression within a comprehension cannot be used in a type alias',
      '类型别名的推导式里不能用赋值表达式',
    ],
    LAZY,
    BEFORE,
  ),
  namedInGeneric: error(
    'H1063',
    [
      'assignment expression within a comprehension cannot be used within the definition of a generic',
      '泛型定义的推导式里不能用赋值表达式',
    ],
    OWN_BLOCK,
    BEFORE,
  ),
  nestedInClassTypes: error(
    'H1064',
    ['Cannot use {0} in annotation scope within class scope', '类体内的类型参数和类型别名里不能使用 {0}'],
    [
      'CPython 3.12 has no way to let it see the names of the class.',
      'CPython 3.12 无法让它看到类里的名字。',
    ],
    ['Write it outside of the class.', '写在类外面。'],
  ),
};
