/** Rates by their name: "14.250 hộ nghèo trên tổng số 182.600 hộ dân, tỷ lệ hộ nghèo là 7,80%", "tỷ lệ hộ nghèo còn 7,40% (14.250/192.600 hộ)". */
import type { Reading } from '../judge/judge';
import { percentOf } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { isPercent, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording } from '../text/wording';
import { percentClaimOf, reading } from './percent-readings';
import { unnamedRate } from './percentages';
import type { Report } from './report';
import { areAlike, isCandidate } from './role-readings';
import type { ClaimRule } from './rule';

const RATE = new Wording('(?<![\\p{L}])(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|độ bao phủ)(?=[ :])');
const VERB = new Wording(
  ' (?:là|còn|đạt|chiếm|bằng|hiện|ước|chỉ|khoảng|gần|hơn|trên|ở mức|giảm còn|giảm xuống|xuống|lên)(?= |$)',
);
const IS = new Wording(' là $');
const MOST_WORDS = 9;

/** What a rate is of: "hộ nghèo"; null for a percentage that is not named so. */
function nameOf({ text }: Report, figure: PlacedFigure): string | null {
  const rate = RATE.last(text, figure.leadStart, figure.start);
  if (!rate) return null;
  const words = text.lower.slice(rate.end, figure.start);
  if (/[,;()]|:./.test(words.trim()) || words.trim().split(' ').length > MOST_WORDS) return null;
  // "tỷ lệ chỉ tiêu đạt và vượt là 78,9%": the verb before the figure, where it is the plain one.
  const verb = IS.first(text, rate.end, figure.start) ?? VERB.first(text, rate.end, figure.start);
  return text.lower
    .slice(rate.end, verb?.start ?? figure.start)
    .replace(':', '')
    .trim();
}

/** Whether an amount is named so: "14.250 hộ nghèo", "hộ nghèo còn 14.250 hộ". */
function isNamed({ text }: Report, name: string, figure: PlacedFigure): boolean {
  const before = text.lower.slice(figure.leadStart, figure.start);
  const after = text.lower.slice(figure.start, figure.end + name.length + 1);
  return before.includes(name) || after.includes(` ${name}`);
}

/** "(14.250/192.600 hộ)" directly behind the rate. */
function pairBehind({ figures, text }: Report, figure: PlacedFigure): [PlacedFigure, PlacedFigure] | null {
  const [first, second] = [figures[figure.index + 1], figures[figure.index + 2]];
  if (!first || second?.pair !== 'second' || first.sentence !== figure.sentence) return null;
  return /^ ?\( ?$/.test(text.clean.slice(figure.end, first.start)) ? [first, second] : null;
}

/** "vận động 1.245/1.310 trẻ ra lớp, tỷ lệ huy động 95,0%". */
function pairBefore({ figures }: Report, figure: PlacedFigure): [PlacedFigure, PlacedFigure] | null {
  const [first, second] = [figures[figure.index - 2], figures[figure.index - 1]];
  return first && second?.pair === 'second' && first.sentence === figure.sentence ? [first, second] : null;
}

/** "15/19 chỉ tiêu đạt và vượt; …. Tỷ lệ chỉ tiêu đạt và vượt là 78,9%": the one pair of the sentence before, named so. */
function pairNamed(
  { figures, text, structure }: Report,
  figure: PlacedFigure,
  name: string,
): [PlacedFigure, PlacedFigure] | null {
  const rate = RATE.last(text, figure.leadStart, figure.start)!;
  // "Năm trước, tỷ lệ …" is another rate.
  if (/\p{L}/u.test(text.clean.slice(structure.sentences[figure.sentence]!.start, rate.start))) return null;
  const [second, ...more] = inSentences(figures, figure.sentence - 1).filter(({ pair }) => pair === 'second');
  if (!second || more.length > 0 || !name.includes(' ')) return null;
  const named = text.lower.slice(second.start, second.end + name.length + 1);
  return named.includes(` ${name}`) ? [figures[second.index - 1]!, second] : null;
}

/** The two amounts of the sentence: a plan and what was done; others confirm, and never accuse. */
function lonePair(report: Report, figure: PlacedFigure, name: string): Reading[] {
  const here = inSentences(report.figures, figure.sentence).filter(
    (one) => one.index < figure.index && isAmount(one) && isCandidate(report, one),
  );
  const [one, other, ...more] = here;
  if (!one || !other || more.length > 0 || !areAlike(report, one, other)) return [];
  const [a, b] = [report.roles.of(one), report.roles.of(other)];
  if (name === '' && a.isPlan !== b.isPlan)
    return [reading(...((a.isPlan ? [other, one] : [one, other]) as [PlacedFigure, PlacedFigure]), percentOf, 'clear')];
  return figure.decimals > 0 && sizeOf(other) < sizeOf(one) ? [reading(other, one, percentOf, 'possible')] : [];
}

function readingsOf(report: Report, figure: PlacedFigure, name: string): Reading[] {
  const pair = pairBehind(report, figure) ?? pairBefore(report, figure) ?? pairNamed(report, figure, name);
  if (pair) return [reading(...pair, percentOf, 'clear')];
  const two = lonePair(report, figure, name);
  if (name === '' || two.length > 0) return two;
  const { roles } = report;
  const near = inSentences(report.figures, figure.sentence - 1, figure.sentence).filter(
    (one) => one.index < figure.index && isAmount(one) && (isCandidate(report, one) || one.pair === 'second'),
  );
  const named = near.filter((one) => one.pair !== 'second' && !roles.of(one).isPlan && isNamed(report, name, one));
  const [part] = named;
  if (!part || named.length > 1) return [];
  const larger = near.filter((one) => one !== part && areAlike(report, one, part) && sizeOf(one) > sizeOf(part));
  const wholes = larger.filter((one) => one.pair === 'second' || roles.of(one).isWhole);
  if (wholes.length === 1) return [reading(part, wholes[0]!, percentOf, 'clear')];
  return figure.decimals > 0 ? larger.map((one) => reading(part, one, percentOf, 'possible')) : [];
}

export const namedRate: ClaimRule = {
  id: 'named-rate',
  source: 'reports on poverty and insurance: "tỷ lệ hộ nghèo là 7,80%" after the poor and all households',
  find: (report) =>
    report.figures.filter(isPercent).flatMap((figure) => {
      if (report.confirmed.has(figure) || report.references.explicitBase(figure)) return [];
      const name = nameOf(report, figure);
      const readings = name === null ? [] : readingsOf(report, figure, name);
      if (readings.length === 0) return [];
      const [made, { verdict }] = percentClaimOf(report, unnamedRate(figure), readings, 'named-rate');
      return verdict === 'unchecked' ? [] : [made];
    }),
};
