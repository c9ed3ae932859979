/** Which columns a rate or growth compares, by the words of the header alone. */
import { fold, isBreakdownLabel, isOfWhichLabel, isTotalLabel, type TableColumn } from '../../tables';
import type { QuotientProposal } from './axis-names';

/** The branch of a column under a group of its own that says nothing more ("So sánh › Tổng số"). */
const WHOLE_BRANCH = '·';

/** A rate compares two columns of its branch; a branch with more columns than this is tried up to here. */
const MOST_IN_BRANCH = 6;

/** Headers of one path are not quite alike: another group may hold the same words ("Thu NSĐP" twice). */
const MOST_LIKE_BY_PATH = 0.7;

/** One header text in common counts for more than standing this many columns nearer. */
const COLUMNS_PER_SHARED_TEXT = 10;

/**
 * What a header path says below its first group, totals and "Trong đó" left out: "So sánh (%) › Kinh phí sự nghiệp" and
 * "Quyết toán › Kinh phí sự nghiệp › Tổng số" are both "kinh phi su nghiep". Empty for a header of one line.
 */
export function branchOf(path: readonly string[]): string {
  if (path.length <= 1) return '';
  const below = path
    .slice(1)
    .filter((text) => !isOfWhichLabel(text) && !isBreakdownLabel(text) && !isTotalLabel(text))
    .map(fold)
    .join(' › ');
  return below === '' ? WHOLE_BRANCH : below;
}

/** 0…1: 1 for two columns of one branch, else by how much of the longer path both have. */
export function headerLikeness(
  branches: readonly string[],
  paths: readonly (readonly string[])[],
  one: number,
  other: number,
): number {
  if (branches[one] === branches[other] && branches[one] !== '') return 1;
  const a = paths[one]!;
  const b = paths[other]!;
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((text) => b.includes(text)).length;
  return (MOST_LIKE_BY_PATH * shared) / Math.max(a.length, b.length);
}

/** The pairs of columns of a rate's branch that compare nothing themselves; the right one over the left one first. */
export function sameBranch(
  branches: readonly string[],
  line: number,
  kind: QuotientProposal['kind'],
  isComparison: (line: number) => boolean,
): QuotientProposal[] {
  const branch = branches[line]!;
  if (branch === '') return [];
  const same: number[] = [];
  branches.forEach((text, other) => {
    if (text === branch && other !== line && same.length < MOST_IN_BRANCH && !isComparison(other)) same.push(other);
  });
  const proposals: QuotientProposal[] = [];
  for (const first of same)
    for (const second of same) if (second !== first) proposals.push({ kind, operands: [first, second], by: 'label' });
  const isRightOverLeft = ({ operands: [first, second] }: QuotientProposal): number => Number(first > second);
  return proposals.sort((a, b) => isRightOverLeft(b) - isRightOverLeft(a));
}

/** A rate column right of a plan and an actual column of the same branch of the header is their attainment. */
export function attainmentByRoles(
  columns: readonly TableColumn[],
  paths: readonly (readonly string[])[],
  line: number,
): QuotientProposal | null {
  const nearness = (other: number): number =>
    paths[other]!.filter((text) => paths[line]!.includes(text)).length * COLUMNS_PER_SHARED_TEXT -
    Math.abs(other - line);
  const nearest = (roles: readonly TableColumn['role'][]): number => {
    let best = -1;
    for (let other = 0; other < line; other++) {
      if (roles.includes(columns[other]!.role) && (best < 0 || nearness(other) >= nearness(best))) best = other;
    }
    return best;
  };
  const actual = nearest(['actual', 'estimate']);
  const plan = nearest(['plan']);
  if (actual < 0 || plan < 0) return null;
  return { kind: 'ratio', operands: [actual, plan], by: 'label', isFullyNamed: saysOfPlan(paths[line]!.join(' ')) };
}

const OF_PLAN = /\b(dat|hoan thanh|ke hoach|kh|du toan|dt)\b/;
const OF_SOMETHING_ELSE =
  /cung ky|(nam|thang|quy|ky) truoc|so voi (nam|thang|quy)|tang|giam|lien ke|dieu chinh|phan bo/;
const saysOfPlan = (folded: string): boolean => OF_PLAN.test(folded) && !OF_SOMETHING_ELSE.test(folded);

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const yearsIn = (text: string): readonly string[] => [...new Set(text.match(YEAR))];
/** At other prices, or a year over several: not the one year over the other as they stand there. */
const OF_OTHER_FIGURES = /gia (so sanh|co dinh|goc)|loai tru|binh quan|thuc te|da dieu chinh/;
/** Says that two periods are compared. */
const COMPARED = /so sanh|so voi|chenh lech|\btang\b|\bgiam\b|toc do|phat trien/;

/**
 * "So sánh 2023/2022 (%)" beside columns of both years, and "Tăng, giảm (%)" right of two columns of two years: the later
 * over the earlier, as growth or as level.
 */
export function yearsCompared(
  columns: readonly TableColumn[],
  paths: readonly (readonly string[])[],
  line: number,
  isComparison: (line: number) => boolean,
): QuotientProposal[] {
  const header = paths[line]!.join(' ');
  const named = yearsIn(header);
  if (named.length > 2 || (named.length < 2 && !COMPARED.test(header))) return [];
  const amounts = amountsBefore(columns, line, isComparison);
  const pair = named.length === 2 ? amountsOf(amounts, named) : amounts.slice(0, 2);
  const [one, other] = pair;
  if (!one || !other || one.year === other.year) return [];
  const [later, earlier] = one.year > other.year ? [one, other] : [other, one];
  const common = {
    operands: [later.line, earlier.line],
    by: 'label',
    isFullyNamed: named.length === 2 && !OF_OTHER_FIGURES.test(header),
  } as const;
  return [
    { kind: 'growth', ...common },
    { kind: 'ratio', ...common },
  ];
}

interface AmountOfYear {
  readonly line: number;
  readonly year: string;
}

/** Columns of amounts before one, the nearest first, each of one year; up to the first that is of none. */
function amountsBefore(
  columns: readonly TableColumn[],
  line: number,
  isComparison: (line: number) => boolean,
): readonly AmountOfYear[] {
  const amounts: AmountOfYear[] = [];
  for (let other = line - 1; other >= Math.max(0, line - REACH) && amounts.length < MOST_YEARS; other--) {
    if (isComparison(other)) continue;
    const [year, ...more] = yearsIn(columns[other]!.path.join(' '));
    if (year === undefined || more.length > 0) break;
    amounts.push({ line: other, year });
  }
  return amounts;
}

/** So many columns of years are looked at, and so many columns in all. */
const MOST_YEARS = 12;
const REACH = 40;

/** One column of each year, none where a year has several. */
function amountsOf(amounts: readonly AmountOfYear[], years: readonly string[]): readonly AmountOfYear[] {
  const found = years.map((year) => amounts.filter((amount) => amount.year === year));
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}
