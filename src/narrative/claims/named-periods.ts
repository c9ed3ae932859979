/** Rates that name both periods: "năm 2023 tăng 10,3% so với năm 2022", "tốc độ tăng quý II so với quý I là 16,9%". */
import type { Reading } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { type FigureRole, haveOneSubject, type Period, subjectWords } from '../references/roles';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { words } from '../text/wording';
import { reading } from './percent-readings';
import type { Report } from './report';
import { type Rate, areAlike, isCandidate } from './role-readings';

const COMPARED = words('so với|so cùng|so');
const UNITS = ['year', 'quarter', 'month'] as const;

const namesOne = (period: Period): boolean => UNITS.some((unit) => period[unit] !== null);
const isOf = (period: Period, wanted: Period): boolean =>
  UNITS.every((unit) => wanted[unit] === null || wanted[unit] === period[unit]);

/** The period before "so với" and the one after it, around the rate; null where one is missing. */
function periodsOf({ text, roles }: Report, { figure, phrase }: Rate): { now: Period; before: Period } | null {
  const lead = { start: figure.leadStart, end: figure.start };
  const inLead = COMPARED.last(text, lead.start, lead.end);
  const inPhrase = inLead ?? COMPARED.first(text, phrase.start, phrase.end);
  if (!inPhrase) return null;
  const now = roles.periodIn({ start: lead.start, end: inLead?.start ?? lead.end });
  const before = roles.periodIn({ start: inPhrase.end, end: inLead ? lead.end : phrase.end });
  return namesOne(before) ? { now, before } : null;
}

/** "năm nay 95.400 lượt, năm 2022 là 88.700 lượt, bằng 107,6% so với năm 2022": the one amount of the sentence beside the base. */
function onlyOther(report: Report, { figure }: Rate, base: PlacedFigure | null): PlacedFigure | null {
  const here = inSentences(report.figures, figure.sentence).filter(
    (one) => one.index < figure.index && isCandidate(report, one),
  );
  return base && here.length === 2 && here.includes(base) ? here.find((one) => one !== base)! : null;
}

const SPEED: readonly string[] = ['tốc', 'độ', 'mức'];

/** "thu 1.420 tỷ đồng, năm 2022 là 1.380 tỷ đồng, chi tăng 4,9%": the rate speaks of something else. */
function bringsNothingNew({ text }: Report, { figure }: Rate, a: FigureRole, b: FigureRole): boolean {
  const last = a.figure.index > b.figure.index ? a.figure : b.figure;
  const start = Math.max(figure.leadStart, last.end);
  const named = [...subjectWords(text, { start, end: figure.start })];
  return named.every((word) => a.subject.has(word) || b.subject.has(word) || SPEED.includes(word));
}

/** The one amount of each of the two periods in the sentence or the one before; none where there are several. */
export function periodReadings(report: Report, rate: Rate, formula: Formula): Reading[] {
  const periods =
    rate.kind === 'growth' || rate.kind === 'level-ratio' || rate.kind === 'multiple' ? periodsOf(report, rate) : null;
  if (!periods) return [];
  const { figure } = rate;
  const near = inSentences(report.figures, figure.sentence - 1, figure.sentence).filter(
    (one) => one.index < figure.index && isCandidate(report, one),
  );
  const only = (wanted: Period): PlacedFigure | null => {
    const found = near.filter(
      (one) => isOf(report.roles.of(one).period, wanted) && namesOne(report.roles.of(one).period),
    );
    return found.length === 1 ? found[0]! : null;
  };
  const b = only(periods.before);
  const a = namesOne(periods.now) ? only(periods.now) : onlyOther(report, rate, b);
  if (!a || !b || a === b || !areAlike(report, a, b)) return [];
  const [now, then] = [report.roles.of(a), report.roles.of(b)];
  return haveOneSubject(now, then) && bringsNothingNew(report, rate, now, then)
    ? [reading(a, b, formula, 'clear')]
    : [];
}
