/** "Quý I", "6 tháng đầu năm", "9 tháng", "Cả năm": periods of a year, and which of them make up which. */
/** The months of one year that a name stands for, first and last, 1…12. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const MONTHS_OF_QUARTER = 3;
const LAST = 12;

const QUARTER = /^quy (iv|i{1,3}|[1-4])\b(?! nam truoc)/;
const MONTH = /^thang (1[0-2]|0?[1-9])\b/;
const LAST_MONTHS = /^(6|sau|3|ba) thang (cuoi|con lai)/;
const FIRST_MONTHS = /^(luy ke |tong |cong |ca )?(3|6|9|ba|sau|chin) thang( dau nam)?\b/;
const COUNTED: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };
const YEAR = /^(tong |cong )?(ca nam|nam|(tong )?(so )?(ca )?12 thang)\b|^(tong (so|cong)|cong|tong)$/;

/** null where a text names no period of a year. */
export function monthsOf(folded: string): Months | null {
  const quarter = QUARTER.exec(folded);
  if (quarter) {
    const last = QUARTERS[quarter[1]!]! * MONTHS_OF_QUARTER;
    return { from: last - MONTHS_OF_QUARTER + 1, to: last };
  }
  const month = MONTH.exec(folded);
  if (month) return { from: Number(month[1]), to: Number(month[1]) };
  const last = LAST_MONTHS.exec(folded);
  if (last) return { from: LAST + 1 - (COUNTED[last[1]!] ?? Number(last[1])), to: LAST };
  const first = FIRST_MONTHS.exec(folded);
  if (first) return { from: 1, to: COUNTED[first[2]!] ?? Number(first[2]) };
  return YEAR.test(folded) ? { from: 1, to: LAST } : null;
}

/**
 * The lines that make up each line’s period without gap or overlap: "9 tháng" is three quarters, or six months and the
 * third. Periods belong together where the texts above or beside them, `branchOf`, are the same.
 * @param named the months that each line names
 */
export function partsOfPeriods(
  named: readonly (Months | null)[],
  branchOf: (line: number) => string,
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const found = new Map<number, readonly (readonly number[])[]>();
  const branches = new Map<string, Map<string, number>>();
  named.forEach((months, line) => {
    if (!months) return;
    const periods = branches.get(branchOf(line)) ?? new Map<string, number>();
    branches.set(branchOf(line), periods);
    const name = `${months.from}-${months.to}`;
    if (!periods.has(name)) periods.set(name, line);
  });
  // "Năm 2024" and "Năm 2025" beside the quarters of one of them: figures tell of which.
  named.forEach((months, line) => {
    if (months) found.set(line, tilingsOf(branches.get(branchOf(line))!, months.from, months.to));
  });
  return found;
}

/** From the longest first part and from the shortest: six months and a quarter, three quarters. */
function tilingsOf(periods: ReadonlyMap<string, number>, from: number, to: number): readonly (readonly number[])[] {
  const tile = (isShortestFirst: boolean): readonly number[] | null => {
    const lines: number[] = [];
    for (let start = from; start <= to;) {
      const ends = Array.from({ length: to - start + 1 }, (_, i) => start + i).filter(
        (end) => periods.has(`${start}-${end}`) && !(start === from && end === to),
      );
      const end = isShortestFirst ? ends[0] : ends.at(-1);
      if (end === undefined) return null;
      lines.push(periods.get(`${start}-${end}`)!);
      start = end + 1;
    }
    return lines;
  };
  const [short, long] = [tile(true), tile(false)];
  return [short, long].filter(
    (lines, i) => lines !== null && (i === 0 || lines.join() !== short?.join()),
  ) as number[][];
}
