import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { Language, Text } from '../base/text.ts';

const LanguageContext = createContext<Language>('en');

/** Everything inside speaks `language`. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `t(text)`: the sentence in the reader's language. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text: Text) => text[language], [language]);
}
