/**
 * What must have words before the program compiles: every rule of `checks/` a sentence, every grade its name and its
 * meaning, in every language; and every rule a name for many findings alike. `checks/` does not know the languages and
 * `locales/` knows nothing, so the demand is in the one room that knows both.
 */
import type { FindingRuleId, Severity } from '../checks';
import { DEFAULT_LOCALE, type Texts, textsOf } from '../locales';

/** The texts of the default language; the compiler holds every other one to the same keys (`Texts`). */
const { findings, messages }: Texts = textsOf(DEFAULT_LOCALE);

export const sentences = findings satisfies Readonly<Record<FindingRuleId, string>>;

export const groupNames = messages satisfies Readonly<Record<`alike.${FindingRuleId}`, string>>;

export const gradeWords = messages satisfies Readonly<
  Record<`severity.${Severity}` | `severity.${Severity}.meaning`, string>
>;
