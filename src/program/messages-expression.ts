/** What can be wrong with expressions and patterns. English `what`: CPython 3.12's own words. */
import { error } from './message.ts';

export const EXPRESSION_MESSAGES = {
  forgotComma: error(
    'H154',
    ['invalid syntax. Perhaps you forgot a comma?', '语法错误。是不是少了逗号？'],
    ['Two expressions stand side by side with nothing between them.', '两个表达式挨在一起，中间什么都没有。'],
    ['Put a comma or an operator between them.', '在中间加逗号或运算符。'],
  ),
  expectedElse: error(
    'H155',
    ["expected 'else' after 'if' expression", "if 表达式后面应该有 'else'"],
    ['A conditional expression has a value in both cases.', '条件表达式在两种情况下都要有值。'],
    ['Write a if test else b.', '写成 a if test else b。'],
  ),
  cannotUseStarred: error(
    'H156',
    ['cannot use starred expression here', '这里不能用 * 展开'],
    ['* unpacks into a list, a tuple, a set or a call.', '* 只能展开到列表、元组、集合或调用里。'],
    ['Write (*a,) for a tuple.', '要元组就写成 (*a,)。'],
  ),
  starredInComprehension: error(
    'H157',
    ['iterable unpacking cannot be used in comprehension', '推导式里不能用 * 展开'],
    ['A comprehension makes one element per round.', '推导式每一轮只产生一个元素。'],
    ['Loop twice: [x for part in parts for x in part].', '写两层循环：[x for part in parts for x in part]。'],
  ),
  comprehensionTarget: error(
    'H198',
    ['did you forget parentheses around the comprehension target?', '推导式的目标是不是忘了加括号？'],
    ['A comprehension makes one element per round.', '推导式每一轮只产生一个元素。'],
    ['Write [(x, y) for ...] for tuples.', '要得到元组就写成 [(x, y) for ...]。'],
  ),
  unpackingInDictComprehension: error(
    'H158',
    ['dict unpacking cannot be used in dict comprehension', '字典推导式里不能用 ** 展开'],
    ['A comprehension makes one entry per round.', '推导式每一轮只产生一项。'],
    [
      'Loop over the items: {k: v for d in dicts for k, v in d.items()}.',
      '遍历各项：{k: v for d in dicts for k, v in d.items()}。',
    ],
  ),
  colonAfterKey: error(
    'H159',
    ["':' expected after dictionary key", '字典的键后面应该有“:”'],
    ['In a dict every key has a value.', '字典里每个键都有值。'],
    ['Write key: value.', '写成 key: value。'],
  ),
  valueAfterKey: error(
    'H169',
    ["expression expected after dictionary key and ':'", '字典的键和“:”后面应该有值'],
    ['In a dict every key has a value.', '字典里每个键都有值。'],
    ['Write the value after the colon.', '在冒号后面写值。'],
  ),
  starredDictValue: error(
    'H179',
    ['cannot use a starred expression in a dictionary value', '字典的值不能用 * 展开'],
    ['A key has one value.', '一个键只有一个值。'],
    ['Write [*a] for a list as value.', '要用列表作值，写成 [*a]。'],
  ),
  formatInPattern: error(
    'H143',
    ['patterns may only match literals and attribute lookups', '模式只能匹配字面量和属性'],
    ['An f-string is computed, a pattern is not.', 'f-string 是计算出来的，模式不是。'],
    ['Compare in a guard: case x if x == f"…".', '在守卫里比较：case x if x == f"…"。'],
  ),
  imaginaryNeeded: error(
    'H144',
    ['imaginary number required in complex literal', '复数的第二部分必须是虚数'],
    ['In a pattern a + b is the literal of a complex number.', '模式里的 a + b 表示复数。'],
    ['Write 1 + 2j, or compute the number before.', '写成 1 + 2j，或事先算好。'],
  ),
  invalidPatternTarget: error(
    'H145',
    ['invalid pattern target', '模式的目标无效'],
    ['After `as` stands a plain name.', 'as 后面必须是普通名字。'],
    ['Write a name.', '写一个名字。'],
  ),
  underscoreTarget: error(
    'H146',
    ["cannot use '_' as a target", "不能用 '_' 作目标"],
    ['In a pattern _ matches anything and keeps nothing.', '模式里的 _ 匹配任何东西，但不保存。'],
    ['Use another name, or leave out the `as`.', '换个名字，或去掉 as。'],
  ),
  positionalPatternAfterKeyword: error(
    'H147',
    ['positional patterns follow keyword patterns', '位置模式排在关键字模式后面'],
    ['In a class pattern positions come first.', '类模式里位置在前，关键字在后。'],
    ['Move it before the keywords.', '把它移到关键字之前。'],
  ),
};
