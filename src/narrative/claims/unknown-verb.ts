/** Percentages that no known verb introduces, held against what they are compared with: "nhích 2,4% so với tháng 9 (305,1 triệu USD)". */
import { type Formula, growthOf, percentOf } from '../judge/measure';
import { type Judgement, type Reading, judge } from '../judge/judge';
import { basePhrase } from '../references/labels';
import { computedInterval, isPercent } from '../text/figures';
import type { Turn } from '../references/turns';
import type { PlacedFigure } from '../text/structure';
import { Wording } from '../text/wording';
import type { Claim } from '../types';
import { comparedReadings } from './compared';
import { makeClaim } from './make-claim';
import { type PercentClaim, percentClaims, unnamedRate } from './percentages';
import type { Report } from './report';
import type { ClaimRule } from './rule';

const COMPARED = new Wording('^ ?so (?:với|cùng)(?![\\p{L}])');
/** A percentage from here on is more likely a level than a change. */
const LIKE_A_LEVEL = 50;
const SURE = new Set<Reading['belief']>(['certain', 'clear']);

/**
 * Nothing tells whether the percentage is a level or a change: where neither agrees, only a slip may accuse. A level
 * does so without words before it only: those may name another thing ("nhập khẩu 98%"), which a change has a verb after.
 */
function readingsOf(report: Report, claim: PercentClaim, formula: Formula): Reading[] {
  const mayAccuse = formula === growthOf ? claim.figure.value < LIKE_A_LEVEL : claim.turn?.kind !== 'change';
  return comparedReadings(report, claim, formula).map((one) => ({
    ...one,
    belief: mayAccuse && SURE.has(one.belief) ? 'clear' : 'possible',
  }));
}

/** The one or two words between a comma and the figure: they can only be the verb, or "xấp xỉ". */
function verbBefore({ text }: Report, { leadStart, start, approximation }: PlacedFigure): Turn | null {
  const verb = /, ?((?:\p{L}+ ){1,2})$/u.exec(text.lower.slice(leadStart, start))?.[1];
  const kind = approximation === 'none' ? 'change' : 'level';
  return verb === undefined ? null : { kind, direction: null, start: start - verb.length, end: start };
}

function claimOf(report: Report, figure: PlacedFigure): Claim | null {
  const phrase = basePhrase(report.structure, figure);
  const turn = verbBefore(report, figure);
  const claim = { ...unnamedRate(figure), base: report.references.explicitBase(figure), turn, phrase };
  const readings = [growthOf, percentOf].flatMap((formula) => readingsOf(report, claim, formula));
  const statement = { figure, intervals: [computedInterval(figure)], direction: null, eitherDirection: true };
  const judgement: Judgement = judge(statement, readings);
  if (judgement.verdict === 'unchecked') return null;
  const kind = judgement.reading?.formula === growthOf ? 'growth' : 'level-ratio';
  return makeClaim(report, { kind, foundBy, statement, judgement, start: turn?.start });
}

const foundBy = 'unknown-verb';

export const unknownVerb: ClaimRule = {
  id: foundBy,
  source:
    'reports say a change with many verbs ("nhích", "bứt lên", "lùi"); "so với" after the figure says that it is one',
  find: (report) => {
    const named = new Set(percentClaims(report).map(({ figure }) => figure));
    return report.figures
      .filter(
        (figure) =>
          isPercent(figure) &&
          figure.dimension === '%' &&
          !named.has(figure) &&
          COMPARED.in(report.text, figure.end, figure.end + 10),
      )
      .flatMap((figure) => claimOf(report, figure) ?? []);
  },
};
