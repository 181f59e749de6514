/** Python for the editor: the lezer grammar, and class names for what it finds (editor.css has the colours). */
import { HighlightStyle, LanguageSupport, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

const language = LRLanguage.define({
  name: 'python',
  parser: parser.configure({ props: [styleTags({ 'self cls': tags.self })] }),
  languageData: { commentTokens: { line: '#' }, indentOnInput: /^\s*(else:|elif .*:|except.*:|finally:)$/ },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: 'py-keyword' },
  { tag: tags.controlKeyword, class: 'py-keyword' },
  { tag: tags.definitionKeyword, class: 'py-keyword' },
  { tag: tags.operatorKeyword, class: 'py-keyword' },
  { tag: tags.moduleKeyword, class: 'py-keyword' },
  { tag: tags.string, class: 'py-string' },
  { tag: tags.special(tags.string), class: 'py-string' },
  { tag: tags.number, class: 'py-number' },
  { tag: tags.bool, class: 'py-number' },
  { tag: tags.null, class: 'py-number' },
  { tag: tags.comment, class: 'py-comment' },
  { tag: tags.function(tags.definition(tags.variableName)), class: 'py-definition' },
  { tag: tags.definition(tags.className), class: 'py-definition' },
]);

export function python(): LanguageSupport {
  return new LanguageSupport(language, syntaxHighlighting(colours));
}
