/** Python that is right but that this machine cannot run. */
import { error } from './message.ts';

export const LANGUAGE_MESSAGES = {
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
