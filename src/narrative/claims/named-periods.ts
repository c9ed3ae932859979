/** Rates that name both periods: "năm 2023 tăng 10,3% so với năm 2022", "tốc độ tăng quý II so với quý I là 16,9%". */
import type { Reading } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { haveOneSubject, type Period } from '../references/roles';
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
  return namesOne(now) && namesOne(before) ? { now, before } : null;
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
  const [a, b] = [only(periods.now), only(periods.before)];
  if (!a || !b || a === b || !areAlike(report, a, b)) return [];
  return haveOneSubject(report.roles.of(a), report.roles.of(b)) ? [reading(a, b, formula, 'clear')] : [];
}
