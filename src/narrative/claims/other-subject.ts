/** Whether the words before a claim name another thing than an amount before them: "thu từ thuế 1.200 tỷ đồng; tổng thu tăng …". */
import { complement } from '../references/complements';
import { TOTAL, leadOf } from '../references/labels';
import { areOpposite, isSubset, subjectWords } from '../references/roles';
import { MANNER } from '../references/turns';
import type { PlacedFigure } from '../text/structure';
import type { Report } from './report';

/** Ends what was said of the amount before. */
const MARKS = [',', ';', ':', '(', ')', '\n', '. ', ' và ', ' – ', ' - '];

/** The words of the clause in which a claim stands, from the last mark before its turn of phrase. */
function clauseBefore({ text }: Report, from: number, at: number): { start: number; end: number } {
  const stretch = text.lower.slice(from, at);
  const ends = MARKS.map((mark) => {
    const place = stretch.lastIndexOf(mark);
    return place < 0 ? 0 : place + mark.length;
  });
  return { start: from + Math.max(...ends), end: at };
}

/**
 * Whether a claim whose turn of phrase stands at a position is of something else than an amount before it: its clause
 * names what the amount is not named with, its opposite, or the total of more.
 */
export function isOfAnotherThing(report: Report, amount: PlacedFigure, at: number): boolean {
  const { text, roles } = report;
  if (amount.end >= at) return false;
  const clause = clauseBefore(report, amount.end, at);
  const { subject, isWhole } = roles.of(amount);
  const named = subjectWords(text, clause);
  for (const { start, end } of MANNER.all(text, clause.start, clause.end))
    for (const word of text.lower.slice(start, end).split(' ')) named.delete(word);
  for (const word of amount.dimension.split(/[ /]/)) named.delete(word);
  if (complement(text, leadOf(amount), clause) !== null) return true;
  if (areOpposite(named, subject) || !isSubset(named, subject)) return true;
  return !isWhole && named.size > 0 && TOTAL.in(text, clause.start, clause.end);
}
