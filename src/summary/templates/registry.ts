import { planActual } from './plan-actual';
import { progress } from './progress';
import { ranking } from './ranking';
import { samePeriod } from './same-period';
import { structure } from './structure';
import type { Template } from './template';
import { years } from './years';

/** Every template, in the order in which equally fitting ones are offered. */
export const TEMPLATES: readonly Template[] = [planActual, samePeriod, progress, years, structure, ranking];
