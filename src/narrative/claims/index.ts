/** The rules that read claims, one file a kind. Sums and shares come first: their wholes, and what is left
 * of them, serve other claims. */
import type { Claim } from '../types';
import { attainment } from './attainment';
import { average } from './average';
import { countRatio } from './count-ratio';
import { difference } from './difference';
import { growth } from './growth';
import { levelRatio } from './level-ratio';
import { multiple } from './multiple';
import { pointsChange } from './points-change';
import { readReport } from './report';
import type { ClaimRule } from './rule';
import { share } from './share';
import { sum } from './sum';
import { unit } from './unit';

const RULES: readonly ClaimRule[] = [
  sum,
  share,
  countRatio,
  attainment,
  growth,
  levelRatio,
  pointsChange,
  multiple,
  difference,
  average,
  unit,
];

/** The claims of a text, in the order of their places. */
export function claimsIn(text: string): Claim[] {
  const report = readReport(text);
  return RULES.flatMap((rule) => rule.find(report)).sort((a, b) => a.start - b.start || a.end - b.end);
}
