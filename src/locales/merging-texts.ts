/**
 * The texts of the tab "Gộp tệp" and of the view "Kiểm tra tệp khác". Apart from languages.ts, since the pane loads them
 * with the tab and not before its first paint.
 */
import { merging as english } from './en/merging';
import type { Locale } from './languages';
import { type Parameter, type ParameterNames, fill } from './message';
import { merging as vietnamese } from './vi/merging';

type Vietnamese = typeof vietnamese;
export type MergingKey = keyof Vietnamese;

/** The parameters that a text asks for; none for a plain one. */
export type MergingParameters<Key extends MergingKey> = [ParameterNames<Vietnamese[Key]>] extends [never]
  ? []
  : [parameters: Readonly<Record<ParameterNames<Vietnamese[Key]>, Parameter>>];

export const mergingTexts: Readonly<Record<Locale, Readonly<Record<MergingKey, string>>>> = {
  vi: vietnamese,
  en: english,
};

export const mergingText = <Key extends MergingKey>(
  locale: Locale,
  key: Key,
  ...parameters: MergingParameters<Key>
): string => fill(locale, mergingTexts[locale][key], parameters[0] ?? {});
