/** Texts by their keys: messages, errors, findings. */
import { findingParameters } from './finding-text';
import { DEFAULT_LOCALE, LANGUAGES, type Locale } from './languages';
import { type Parameter, type ParameterNames, fill } from './message';
import { type ErrorKey, type FindingKey, type MessageKey, type Vietnamese, textsOf } from './texts';

/** The parameters that a message asks for; none for a plain text. */
export type MessageParameters<Key extends MessageKey> = [ParameterNames<Vietnamese[Key]>] extends [never]
  ? []
  : [parameters: Readonly<Record<ParameterNames<Vietnamese[Key]>, Parameter>>];

/** The text of a key in a language, its parameters filled in. Keys and parameters are checked by the compiler. */
export function translate<Key extends MessageKey>(
  locale: Locale,
  key: Key,
  ...parameters: MessageParameters<Key>
): string {
  return fill(locale, textsOf(locale).messages[key], parameters[0] ?? {});
}

/** Whether a text is the key of a message: for keys that are put together from data, e.g. `template.${id}`. */
const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(textsOf(DEFAULT_LOCALE).messages, key);

/** A text whose key is put together from data; the fallback when there is none. */
export function translateTerm(locale: Locale, key: string, fallback: string): string {
  return isMessageKey(key) ? fill(locale, textsOf(locale).messages[key], {}) : fallback;
}

/** What an error with a code looks like; `WorkbookError` is one. */
export interface CodedError {
  readonly code: ErrorKey;
  /** The file, sheet or cell that it is about. */
  readonly subject: string | null;
  /** The sheet of the file that it is about. */
  readonly sheet?: string | null;
}

/** The text of an error: what happened, to what, and what to do. `choices`: the lists that some texts offer, by name. */
export function errorMessage(
  locale: Locale,
  error: CodedError,
  choices: Readonly<Record<string, string>> = {},
): string {
  const template = textsOf(locale).errors[error.code];
  if (error.subject !== null && error.subject !== '') {
    const named = error.sheet ? LANGUAGES[locale].sheetOfFile : '“{file}”';
    const subject = fill(locale, named, { file: error.subject, sheet: error.sheet ?? '' });
    return fill(locale, template, { ...choices, subject });
  }
  const subject = LANGUAGES[locale].unnamedSubject;
  const bare = template.replace(/ \(\{subject\}\)/g, '');
  return fill(locale, subject === '' ? bare.replace(/ \{subject\}/g, '') : bare, { ...choices, subject });
}

export interface FindingView {
  /** The finding's rule. */
  readonly rule: FindingKey;
  /** Name of the cell that it is about, "G12". */
  readonly cell: string;
  /** The finding's details and what its relation states. */
  readonly params: Readonly<Record<string, Parameter | undefined>>;
}

/** The sentence of a finding. That every rule has one is checked by the compiler (`wording/complete.ts`). */
export function findingMessage(locale: Locale, finding: FindingView): string {
  const templates = textsOf(locale).findings;
  const slipName = (slip: string): string => translateTerm(locale, `slip.${slip}`, slip);
  const sentence = fill(locale, templates[finding.rule], {
    ...findingParameters(locale, templates, finding.params, slipName),
    cell: finding.cell,
  });
  return sentence.charAt(0).toLocaleUpperCase(LANGUAGES[locale].tag) + sentence.slice(1);
}
