/** Python that is right but that this machine cannot run. */
import { error } from './message.ts';

export const LANGUAGE_MESSAGES = {
  typeParameters: error(
    'H202',
    ['type parameters are not supported', '不支持类型参数'],
    [
      'They say something to type checkers and nothing to a running program.',
      '它们只对类型检查器有意义，对运行没有影响。',
    ],
    ['Delete the brackets and what stands in them.', '删掉方括号和里面的内容。'],
  ),
  typeStatement: error(
    'H203',
    ['the `type` statement is not supported', '不支持 type 语句'],
    ['It names a type for type checkers.', '它只是给类型检查器看的类型别名。'],
    ['Write an ordinary assignment: Name = …', '写成普通赋值：Name = …'],
  ),
  namedEscape: error(
    'H204',
    ['\\N{…} escapes are not supported', '不支持 \\N{…} 转义'],
    ['The table of Unicode names is too large to bring along.', 'Unicode 名称表太大，没有附带。'],
    ['Write the character itself, or \\u and its number.', '直接写出字符，或用 \\u 加编号。'],
  ),
  compilerFault: error(
    'H299',
    ['the compiler gave up on this program: {0}', '编译器无法处理这段程序：{0}'],
    ['This is a fault of Heddle, not of the program.', '这是 Heddle 的问题，不是程序的问题。'],
    ['Please report it with the program.', '请把程序一起报告给我们。'],
  ),
};
