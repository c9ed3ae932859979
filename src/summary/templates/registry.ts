import { planActual } from './plan-actual';
import type { Template } from './template';

/** Every template, in the order in which equally fitting ones are offered. */
export const TEMPLATES: readonly Template[] = [planActual];
