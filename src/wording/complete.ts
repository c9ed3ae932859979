/**
 * What must have words before the program compiles: every rule of `checks/` a sentence, every grade its name and its
 * meaning, in every language; and every rule a name for many findings alike. `checks/` does not know the languages and `locales/` knows nothing, so the demand is in
 * the one room that knows both.
 */
import type { FindingRuleId, Severity } from '../checks';
import { type Locale, findingMessages, messages } from '../locales';

type InEveryLanguage<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

export const sentences = findingMessages satisfies InEveryLanguage<FindingRuleId>;

export const groupNames = messages satisfies InEveryLanguage<`alike.${FindingRuleId}`>;

export const gradeWords = messages satisfies InEveryLanguage<`severity.${Severity}` | `severity.${Severity}.meaning`>;
