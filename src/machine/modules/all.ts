/** Every native module, imported for its effects. */
import './caller.ts';
import './collections.ts';
import './deque.ts';
import './functools.ts';
import './heapq.ts';
import './itertools.ts';
import './math.ts';
import './math-integer.ts';
import './os.ts';
import './random.ts';
import './regex-match.ts';
import './regex-pattern.ts';
import './sys.ts';
import './text-stream.ts';
import './time.ts';
import './traceback.ts';
import './interpreter-types.ts';
