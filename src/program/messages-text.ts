/** What can be wrong with characters, indentation, numbers and strings. English `what`: CPython 3.12's own words. */
import { error, type Pair, warning } from './message.ts';

const CLOSE_STRING: Pair = ['Add the closing quote.', '补上结尾的引号。'];
const CLOSE_FIELD: Pair = ['Close the field with } before the quote.', '在引号之前用 } 结束替换字段。'];
const FIELD_ORDER: Pair = [
  'In a replacement field come the expression, then =, then !s, !r or !a, then : and the format.',
  '替换字段里的顺序是：表达式、=、!s / !r / !a、冒号和格式。',
];
const WRITE_FIELD: Pair = ['Write it like {value!r:>10}.', '写成 {value!r:>10} 这样。'];

export const TEXT_MESSAGES = {
  invalidCharacter: error(
    'H101',
    ["invalid character '{0}' (U+{1})", '无效字符“{0}”(U+{1})'],
    [
      'Python does not use this character outside of strings and comments.',
      'Python 只允许它出现在字符串和注释里。',
    ],
    ['Delete it, or put it into a string.', '删掉它，或者放进字符串里。'],
  ),
  fullWidth: error(
    'H102',
    ["invalid character '{0}' (U+{1})", '无效字符“{0}”(U+{1})'],
    [
      'It looks like the character that Python wants, but it is another one (a full-width or typographic form).',
      '它看起来像 Python 要的字符，其实是全角或排版用的另一个字符。',
    ],
    ["Type the ASCII character '{2}' instead.", '切换到半角（英文）输入，改成“{2}”。'],
  ),
  inconsistentTabs: error(
    'H103',
    ['inconsistent use of tabs and spaces in indentation', '缩进里混用了制表符和空格'],
    ['How far this line is indented depends on how wide a tab is.', '这一行缩进多少取决于制表符的宽度。'],
    ['Indent with four spaces everywhere.', '一律用四个空格缩进。'],
  ),
  unindentMismatch: error(
    'H104',
    ['unindent does not match any outer indentation level', '缩进与外层的任何一级都对不上'],
    [
      'A line must be indented as far as a line of a block around it.',
      '一行的缩进必须等于外面某个代码块的缩进。',
    ],
    ['Move the line to the column of the block it belongs to.', '把这一行对齐到它所属的代码块。'],
  ),
  unexpectedIndent: error(
    'H105',
    ['unexpected indent', '多余的缩进'],
    ['Only a line that ends in a colon opens a deeper block.', '只有以冒号结尾的行才会开始更深的代码块。'],
    [
      'Move the line left, or add the missing `if`, `for`, `with` … above.',
      '把这一行左移，或者补上前面的 if、for、with……',
    ],
  ),
  unexpectedEndOfFile: error(
    'H106',
    ['unexpected EOF while parsing', '代码在这里突然结束'],
    ['A backslash at the end of the line promises another line.', '行尾的反斜杠表示下一行还有内容。'],
    ['Delete the backslash or write the next line.', '删掉反斜杠，或者写上下一行。'],
  ),
  afterContinuation: error(
    'H107',
    ['unexpected character after line continuation character', '续行符后面有多余的字符'],
    ['Outside of strings a backslash may only end a line.', '在字符串之外，反斜杠只能放在行尾。'],
    [
      'Delete what follows the backslash, also blanks, or the backslash.',
      '删掉反斜杠后面的内容（包括空格），或者删掉反斜杠。',
    ],
  ),
  invalidDecimal: error(
    'H110',
    ['invalid decimal literal', '无效的十进制数'],
    [
      'A number ends before a letter, and _ may only stand between digits.',
      '数字后面不能直接跟字母，_ 只能放在两个数字之间。',
    ],
    [
      'Separate the number from the name, or correct it. Names cannot begin with a digit.',
      '把数字和名字分开，或改正数字；名字不能以数字开头。',
    ],
  ),
  invalidNumber: error(
    'H111',
    ['invalid {0} literal', '无效的数字写法（{0}）'],
    ['The prefix has to be followed by digits of its base.', '前缀后面必须是该进制的数字。'],
    ['Write the digits, for example 0xff, 0o17 or 0b1010.', '写上数字，例如 0xff、0o17、0b1010。'],
  ),
  invalidDigit: error(
    'H112',
    ["invalid digit '{0}' in {1} literal", '数字“{0}”不属于这种进制（{1}）'],
    ['Octal has the digits 0 to 7, binary 0 and 1.', '八进制只有 0 到 7，二进制只有 0 和 1。'],
    ['Change the digit or the prefix.', '改数字，或者改前缀。'],
  ),
  leadingZeros: error(
    'H113',
    [
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      '十进制整数不能以 0 开头；八进制请用 0o 前缀',
    ],
    [
      'In old languages a leading zero meant octal; Python wants it said clearly.',
      '以前 0 开头表示八进制，Python 要求写明白。',
    ],
    ['Remove the zeros, or write 0o before octal digits.', '去掉前面的 0，或在八进制数前写 0o。'],
  ),
  unterminatedString: error(
    'H120',
    ['unterminated string literal (detected at line {0})', '字符串没有结束（在第 {0} 行发现）'],
    ['A string in single quotes ends on the line where it begins.', '用一个引号的字符串必须在同一行结束。'],
    CLOSE_STRING,
  ),
  unterminatedTriple: error(
    'H121',
    [
      'unterminated triple-quoted string literal (detected at line {0})',
      '三引号字符串没有结束（在第 {0} 行发现）',
    ],
    ['The three quotes that end it are missing.', '缺少结尾的三个引号。'],
    CLOSE_STRING,
  ),
  unterminatedFormat: error(
    'H122',
    ['unterminated f-string literal (detected at line {0})', 'f-string 没有结束（在第 {0} 行发现）'],
    ['A string in single quotes ends on the line where it begins.', '用一个引号的字符串必须在同一行结束。'],
    CLOSE_STRING,
  ),
  unterminatedTripleFormat: error(
    'H123',
    [
      'unterminated triple-quoted f-string literal (detected at line {0})',
      '三引号 f-string 没有结束（在第 {0} 行发现）',
    ],
    ['The three quotes that end it are missing.', '缺少结尾的三个引号。'],
    CLOSE_STRING,
  ),
  mixedBytes: error(
    'H124',
    ['cannot mix bytes and nonbytes literals', '不能把 bytes 和字符串写在一起'],
    [
      'Literals side by side are joined, and bytes cannot be joined with text.',
      '相邻的字面量会连在一起，而 bytes 不能和文字相连。',
    ],
    ['Give all of them the prefix b, or none.', '要么都加前缀 b，要么都不加。'],
  ),
  bytesNotAscii: error(
    'H125',
    ['bytes can only contain ASCII literal characters', 'bytes 字面量只能包含 ASCII 字符'],
    ['Other characters have no single byte.', '其他字符不是一个字节。'],
    ["Write '…'.encode(), or the bytes as \\x.. escapes.", '写成 "…".encode()，或用 \\x.. 写出字节。'],
  ),
  bytesEscape: error(
    'H126',
    ['(value error) invalid \\x escape at position {0}', '位置 {0} 的 \\x 转义无效'],
    ['\\x needs exactly two hexadecimal digits.', '\\x 后面必须正好是两个十六进制数字。'],
    ['Write two digits, or \\\\x for a backslash and an x.', '写满两位；如果要反斜杠和 x，写成 \\\\x。'],
  ),
  unicodeEscape: error(
    'H127',
    [
      "(unicode error) 'unicodeescape' codec can't decode bytes in position {0}: {1}",
      '位置 {0} 的转义写错了：{1}',
    ],
    [
      '\\x takes 2, \\u 4 and \\U 8 hexadecimal digits.',
      '\\x 后面是 2 位、\\u 是 4 位、\\U 是 8 位十六进制数字。',
    ],
    [
      "Write all digits, or put r before the quote for a plain backslash (r'C:\\Users').",
      "写全位数；如果只想要反斜杠，在引号前加 r（r'C:\\Users'）。",
    ],
  ),
  unknownEscape: warning(
    'H128',
    ["invalid escape sequence '\\{0}'", '无效的转义“\\{0}”'],
    [
      'Python keeps the backslash for now and will refuse it one day.',
      'Python 目前保留这个反斜杠，将来会报错。',
    ],
    ['Double the backslash, or put r before the quote.', '写两个反斜杠，或在引号前加 r。'],
  ),
  formatExpectingBrace: error(
    'H130',
    ["f-string: expecting '}'", "f-string：缺少 '}'"],
    ['A replacement field was opened with { and does not end.', '用 { 打开的替换字段没有结束。'],
    CLOSE_FIELD,
  ),
  formatSingleBrace: error(
    'H131',
    ["f-string: single '}' is not allowed", "f-string：不允许单个 '}'"],
    ['Braces mark replacement fields.', '花括号用来标记替换字段。'],
    ['Write }} for one brace.', '要显示一个 }，写成 }}。'],
  ),
  formatUnmatched: error(
    'H132',
    ["f-string: unmatched '{0}'", "f-string：多出来的 '{0}'"],
    ['Nothing in this field was opened that it could close.', '这个字段里没有与它配对的开括号。'],
    ['Delete it, or add the opening bracket.', '删掉它，或补上开括号。'],
  ),
  formatEmpty: error(
    'H133',
    ["f-string: valid expression required before '{0}'", "f-string：'{0}' 前面要有表达式"],
    ['An empty field has nothing to show.', '空的字段没有可以显示的东西。'],
    ['Write an expression, or {{}} for braces.', '写上表达式；要显示花括号，写成 {{}}。'],
  ),
  formatExpecting: error(
    'H134',
    ["f-string: expecting '=', or '!', or ':', or '}'", "f-string：这里应该是 '='、'!'、':' 或 '}'"],
    FIELD_ORDER,
    WRITE_FIELD,
  ),
  formatExpectingAfterEquals: error(
    'H135',
    ["f-string: expecting '!', or ':', or '}'", "f-string：这里应该是 '!'、':' 或 '}'"],
    FIELD_ORDER,
    WRITE_FIELD,
  ),
  formatExpectingColon: error(
    'H136',
    ["f-string: expecting ':' or '}'", "f-string：这里应该是 ':' 或 '}'"],
    FIELD_ORDER,
    WRITE_FIELD,
  ),
  formatExpectingSpec: error(
    'H137',
    ["f-string: expecting '}', or format specs", "f-string：这里应该是 '}' 或格式"],
    FIELD_ORDER,
    WRITE_FIELD,
  ),
  formatMissingConversion: error(
    'H138',
    ['f-string: missing conversion character', 'f-string：缺少转换字符'],
    ['After ! stands s (str), r (repr) or a (ascii).', '! 后面要写 s（str）、r（repr）或 a（ascii）。'],
    ['Write !s, !r or !a, or != with blanks around it in parentheses.', '写 !s、!r 或 !a。'],
  ),
  formatConversionSpace: error(
    'H139',
    [
      'f-string: conversion type must come right after the exclamanation mark',
      'f-string：转换字符必须紧跟在感叹号后面',
    ],
    ['Nothing may stand between ! and its letter.', '! 和字母之间不能有空格。'],
    ['Delete the blank.', '删掉空格。'],
  ),
  formatConversion: error(
    'H140',
    [
      "f-string: invalid conversion character '{0}': expected 's', 'r', or 'a'",
      "f-string：无效的转换字符 '{0}'：只能是 's'、'r' 或 'a'",
    ],
    ['There are three conversions: str, repr and ascii.', '只有三种转换：str、repr 和 ascii。'],
    [
      'Write !s, !r or !a; a format such as .2f comes after a colon.',
      '写 !s、!r 或 !a；.2f 这样的格式写在冒号后面。',
    ],
  ),
  formatLambda: error(
    'H141',
    ['f-string: lambda expressions are not allowed without parentheses', 'f-string：lambda 表达式必须加括号'],
    ['The colon of the lambda would begin the format.', 'lambda 的冒号会被当成格式的开始。'],
    ['Put the lambda in parentheses.', '给 lambda 加上括号。'],
  ),
  formatTooDeep: error(
    'H142',
    ['f-string: expressions nested too deeply', 'f-string：嵌套太深'],
    ['A format may hold fields, but those no fields of their own.', '格式里可以有字段，但不能再往里嵌套。'],
    ['Compute the format before and use its name.', '先算出格式，再用变量名。'],
  ),
  neverClosed: error(
    'H150',
    ["'{0}' was never closed", '“{0}”一直没有关闭'],
    ['Everything that follows counts as inside the bracket.', '后面的内容都会被当成括号里的。'],
    ['Add the closing bracket.', '补上右括号。'],
  ),
  unmatched: error(
    'H151',
    ["unmatched '{0}'", '多出来的“{0}”'],
    ['No open bracket is left that it could close.', '前面没有与它配对的左括号。'],
    ['Delete it, or add the opening bracket.', '删掉它，或补上左括号。'],
  ),
  mismatched: error(
    'H152',
    [
      "closing parenthesis '{0}' does not match opening parenthesis '{1}'{2| on line %}",
      '右括号“{0}”与{2|第 % 行的}左括号“{1}”不配对',
    ],
    ['Brackets close in the reverse order of their opening.', '括号要按相反的顺序关闭。'],
    ["Close '{1}' first.", '先关闭“{1}”。'],
  ),
  tooNested: error(
    'H153',
    ['too many nested parentheses', '嵌套太深'],
    ['Code nested some hundred levels deep is refused.', '嵌套几百层的代码不被接受。'],
    ['Give inner parts a name.', '给里面的部分取个名字，分开写。'],
  ),
};
