/** The rules that read claims, one file a kind. Sums and shares come first: their wholes, and what is left
 * of them, serve other claims. */
import type { Claim } from '../types';
import { attainment } from './attainment';
import { average } from './average';
import { balance } from './balance';
import { countRatio } from './count-ratio';
import { difference } from './difference';
import { growth } from './growth';
import { levelRatio } from './level-ratio';
import { multiple } from './multiple';
import { namedRate } from './named-rate';
import { perHead } from './per-head';
import { pointsChange } from './points-change';
import { product } from './product';
import { readReport } from './report';
import { respectiveRates } from './respective-rates';
import type { ClaimRule } from './rule';
import { share } from './share';
import { sharesOfWhole } from './shares-of-whole';
import { sum } from './sum';
import { unit } from './unit';
import { unknownVerb } from './unknown-verb';

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
  namedRate,
  perHead,
  respectiveRates,
  sharesOfWhole,
  balance,
  product,
  unknownVerb,
  unit,
];

/** How many steps reading takes: the text itself, then one kind of claim after another. */
export const CLAIM_STEPS = RULES.length + 1;

/** Reads the claims of a text in steps, so that a long one can show how far it is; yields the steps that are done. */
export function* claimsInSteps(text: string): Generator<number, Claim[]> {
  const report = readReport(text);
  const claims: Claim[] = [];
  for (const [done, rule] of RULES.entries()) {
    yield done + 1;
    for (const claim of rule.find(report)) claims.push(claim);
  }
  const judged = new Set(claims.filter(({ verdict }) => verdict !== 'unchecked').map(({ stated }) => stated.start));
  const told = new Set<string>();
  // What one rule cannot read another may; what two rules find wrong alike is told once.
  return claims
    .filter(({ verdict, stated, suggestion }) => {
      if (verdict === 'unchecked') return !judged.has(stated.start);
      const says = `${stated.start} ${verdict} ${suggestion}`;
      if (verdict !== 'consistent' && told.has(says)) return false;
      told.add(says);
      return true;
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The claims of a text, in the order of their places. */
export function claimsIn(text: string): Claim[] {
  const work = claimsInSteps(text);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
