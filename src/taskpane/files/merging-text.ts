/** The texts about files and merges in the user's language. */
import { useCallback } from 'react';
import { type MergingKey, type MergingParameters, mergingText } from '../../locales';
import { useLocale } from '../parts/text';

export type MergingText = <Key extends MergingKey>(key: Key, ...parameters: MergingParameters<Key>) => string;

export function useMergingText(): MergingText {
  const locale = useLocale();
  return useCallback((key, ...parameters) => mergingText(locale, key, ...parameters), [locale]);
}
