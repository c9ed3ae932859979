import type { findings as vietnamese } from '../vi/findings';

/** English texts of the findings; keys and parameters are those of `../vi/findings.ts`. */
export const findings: Record<keyof typeof vietnamese, string> = {
  unknown: 'The figures at cell {cell} do not agree.',
};
