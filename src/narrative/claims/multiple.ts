/** Multiples: "cao gấp 1,1 lần tổng dự toán thu của …", "tăng 1,5 lần so với …". */
import { addIntervals, point, rational } from '../../figures';
import { type Reading, judge } from '../judge/judge';
import { type Formula, timesOf } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { basePhrase } from '../references/labels';
import { isSubset, subjectWords } from '../references/roles';
import { computedInterval } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { words } from '../text/wording';
import type { Claim } from '../types';
import { fromTo, fromToAfter } from './compared';
import { makeClaim } from './make-claim';
import { reading } from './percent-readings';
import type { Report } from './report';
import { roleReadings } from './role-readings';
import type { ClaimRule } from './rule';

const MULTIPLE = words('tăng gấp|cao gấp|nhiều gấp|lớn gấp|gấp hơn|gấp|tăng|bằng|cao hơn');

const MORE = words('tăng|cao hơn|nhiều hơn|lớn hơn|vượt');

/** "tăng 1,5 lần" is said of one and a half times as much and of one and a half times more. */
const moreBy: Formula = (current, base) => {
  const times = timesOf(current, base);
  return times && addIntervals(times, point(rational(-1)));
};

/** Whether no words after the multiple say of what it is. */
function namesNothing({ structure }: Report, figure: PlacedFigure): boolean {
  const { start, end } = basePhrase(structure, figure);
  return structure.text.clean.slice(start, end).trim() === '';
}

function readingsOf(report: Report, figure: PlacedFigure, from: number): Reading[] {
  const { references, text } = report;
  const formulas = MORE.in(text, from, figure.start) ? [timesOf, moreBy] : [timesOf];
  const base = references.explicitBase(figure);
  const after = fromToAfter(report, figure);
  if (after)
    return formulas.map((formula) =>
      reading(after[1], after[0], formula, formula === timesOf ? 'certain' : 'possible'),
    );
  const amount = references.subject(figure, null, from);
  const start = amount && !base ? fromTo(report, amount) : null;
  if (amount && start && namesNothing(report, figure))
    return formulas.map((formula) => reading(amount, start, formula, formula === timesOf ? 'certain' : 'possible'));
  if (!base)
    return [
      ...namedPair(report, figure, from),
      ...readingsWithoutBase(report, figure, formulas),
      ...byRoles(report, figure, from, formulas),
    ];
  const sure = references.subject(figure, base.dimension, from);
  const others = references.subjectsBefore(figure, (one) => one.dimension === base.dimension);
  return [
    ...(sure ? [reading(sure, base, timesOf, 'certain')] : []),
    ...others.flatMap((one) => formulas.map((formula) => reading(one, base, formula, 'possible'))),
  ];
}

/** "hỗ trợ 4,2 tỷ đồng, vốn đối ứng 15,3 tỷ đồng, gấp 3,6 lần phần hỗ trợ": the words after name one of the two amounts. */
function namedPair(report: Report, figure: PlacedFigure, from: number): Reading[] {
  const amount = report.references.subject(figure, null, from);
  if (!amount) return [];
  const named = subjectWords(report.text, basePhrase(report.structure, figure));
  const others = report.references
    .subjectsBefore(figure, (one) => one !== amount && one.dimension === amount.dimension)
    .filter((one) => !report.references.isChange(one));
  const [other] = others;
  if (others.length !== 1 || named.size === 0 || isSubset(named, report.roles.of(amount).subject)) return [];
  return isSubset(named, report.roles.of(other!).subject) ? [reading(amount, other!, timesOf, 'clear')] : [];
}

/** Pairs of the amounts before; where only two are in sight, they are the ones compared, in whichever order. */
function readingsWithoutBase({ figures }: Report, figure: PlacedFigure, formulas: readonly Formula[]): Reading[] {
  const before = inSentences(figures, figure.sentence - 3, figure.sentence).filter(
    (one) => one.index < figure.index && isAmount(one),
  );
  const alike = (one: PlacedFigure): PlacedFigure[] => before.filter(({ dimension }) => dimension === one.dimension);
  const last = before.filter((one) => alike(one).length >= 2).at(-1);
  if (!last) return [];
  const same = alike(last).slice(-6);
  const belief = same.length === 2 ? 'likely' : 'possible';
  const pairs = same.flatMap((a) => same.filter((b) => b !== a).map((b) => [a, b] as const));
  const ordered = [...pairs.filter(([a]) => a === last), ...pairs.filter(([a]) => a !== last)];
  return ordered.flatMap(([a, b]) =>
    formulas.map((formula) => reading(a, b, formula, formula === timesOf ? belief : 'possible')),
  );
}

/** The period before that an amount is held against. */
function byRoles(report: Report, figure: PlacedFigure, from: number, formulas: readonly Formula[]): Reading[] {
  const phrase = basePhrase(report.structure, figure);
  const rate = { figure, kind: 'multiple', turn: { start: from }, phrase } as const;
  return formulas.flatMap((formula) =>
    roleReadings(report, rate, formula).map((one): Reading =>
      formula === timesOf ? one : { ...one, belief: 'possible' },
    ),
  );
}

export const multiple: ClaimRule = {
  id: 'multiple',
  source: 'design/vietnamese.md: "tăng 1,5 lần", "gấp 2 lần" (multiple)',
  find: (report) => {
    const claims: Claim[] = [];
    for (const figure of report.figures) {
      if (figure.dimension !== 'lần' && figure.dimension !== 'lan') continue;
      const word = MULTIPLE.last(report.text, figure.leadStart, figure.start);
      if (!word || figure.start - word.end > 24) continue;
      const intervals = [computedInterval(figure)];
      const statement = { figure, intervals, direction: null };
      const judgement = judge(statement, readingsOf(report, figure, word.start));
      claims.push(
        makeClaim(report, { kind: 'multiple', foundBy: 'multiple', statement, judgement, start: word.start }),
      );
    }
    return claims;
  },
};
