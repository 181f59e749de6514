/** Every file that declares builtins, imported for its effects. */
import './format-types.ts';
import './repr-types.ts';
import './str.ts';
import './str-case.ts';
import './str-layout.ts';
import './str-predicates.ts';
import './str-search.ts';
import './str-split.ts';
import './str-translate.ts';
import './arithmetic.ts';
import './bool.ts';
import './float.ts';
import './int.ts';
import './number-functions.ts';
import './percent.ts';
import './str-format.ts';
