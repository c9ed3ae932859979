/**
 * The list of templates. A new one is a file in this folder and a line in `TEMPLATES`; its id then belongs to
 * `TemplateId`, and the compiler asks for its words wherever they are needed.
 */
import { planActual } from './plan-actual';
import { progress } from './progress';
import { ranking } from './ranking';
import { samePeriod } from './same-period';
import { structure } from './structure';
import { targets } from './targets';
import { years } from './years';

/** Every template, in the order in which equally fitting ones are offered. */
export const TEMPLATES = [targets, planActual, samePeriod, progress, years, structure, ranking] as const;

export type TemplateId = (typeof TEMPLATES)[number]['id'];

export const TEMPLATE_IDS: readonly TemplateId[] = TEMPLATES.map(({ id }) => id);

/** Whether a word names a template. */
export const isTemplateId = (word: string): word is TemplateId => TEMPLATES.some(({ id }) => id === word);
