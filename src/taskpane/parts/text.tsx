/** The user's language as a React context, and the texts in it. */
import { createContext, useCallback, useContext } from 'react';
import { DEFAULT_LOCALE, type Locale, type MessageKey, type MessageParameters, translate } from '../../locales';

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

export const LocaleProvider = LocaleContext.Provider;
export const useLocale = (): Locale => useContext(LocaleContext);

export type Text = <Key extends MessageKey>(key: Key, ...parameters: MessageParameters<Key>) => string;

/** The texts of the pane in the user's language. */
export function useText(): Text {
  const locale = useLocale();
  return useCallback((key, ...parameters) => translate(locale, key, ...parameters), [locale]);
}
