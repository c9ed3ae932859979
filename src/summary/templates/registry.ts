import { planActual } from './plan-actual';
import { progress } from './progress';
import { ranking } from './ranking';
import { samePeriod } from './same-period';
import { structure } from './structure';
import type { Template } from './template';
import { years } from './years';
import type { TemplateId } from '../types';

/** Every template, in the order in which equally fitting ones are offered. */
export const TEMPLATES: readonly Template[] = [planActual, samePeriod, progress, years, structure, ranking];

/** Whether a word that a person wrote names a template. */
export const isTemplateId = (word: string): word is TemplateId => TEMPLATES.some(({ id }) => id === word);
