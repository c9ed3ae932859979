/** What each column of a table is for: its words, its numbering, or figures of some kind. */
import { readUnit } from '../figures';
import type { Block } from './blocks';
import { isCodeColumn } from './code-columns';
import type { ColumnProfile } from './column-profile';
import type { SheetText } from './sheet-text';
import type { ColumnRole } from './types';
import { fold, isIndexHeader, isSetByLaw, ROLE_WORDS } from './vocabulary';

/** Header texts over each column, from the top down. */
type Paths = ReadonlyMap<number, readonly string[]>;

export const PERCENTAGES: readonly ColumnRole[] = ['rate', 'share', 'growth'];

/** No rate, share or growth is usually larger: a column with such figures and no percent format holds money. */
const LARGEST_PERCENTAGE = { said: 10_000, guessed: 1000 };

/** A change needs two columns that it is the difference of. */
const COLUMNS_FOR_DIFFERENCE = 2;

/** The role of each column, by its place on the sheet. */
export function rolesOf(
  text: SheetText,
  block: Block,
  profiles: readonly ColumnProfile[],
  paths: Paths,
): ReadonlyMap<number, ColumnRole> {
  const pathOf = (p: ColumnProfile): readonly string[] => paths.get(p.column) ?? [];
  const codes = codeColumns(text, block, profiles, paths);
  const label = labelColumn(profiles, paths, codes);
  const index = indexColumn(profiles, paths, label);
  const roles = new Map<number, ColumnRole>();
  for (const p of profiles) {
    if (p.column === label) roles.set(p.column, 'label');
    else if (p.column === index) roles.set(p.column, 'index');
    else if (codes.has(p.column)) roles.set(p.column, 'code');
    else roles.set(p.column, roleOfColumn(p, pathOf(p)));
  }
  const others = profiles.filter((p) => p.figures > 0 && isAmount(roles.get(p.column)!)).length;
  if (others >= COLUMNS_FOR_DIFFERENCE) return roles;
  for (const p of profiles)
    if (roles.get(p.column) === 'difference' && pathOf(p).some(isAmountOfChange)) roles.set(p.column, 'amount');
  return roles;
}

/** The columns of codes. "Chương" over several columns alike is a group of figures by chapter. */
function codeColumns(
  text: SheetText,
  block: Block,
  profiles: readonly ColumnProfile[],
  paths: Paths,
): ReadonlySet<number> {
  const headers = new Map<string, number>();
  for (const { column } of profiles) {
    const header = (paths.get(column) ?? []).join('\n');
    headers.set(header, (headers.get(header) ?? 0) + 1);
  }
  const codes = new Set<number>();
  for (const p of profiles) {
    const path = paths.get(p.column) ?? [];
    const named = headers.get(path.join('\n')) === 1;
    if (isCodeColumn(text, block, p, { path, named })) codes.add(p.column);
  }
  return codes;
}

/** "Điều chỉnh tăng, giảm (triệu đồng)": what is changed, in a unit of its own. */
const isAmountOfChange = (line: string): boolean => /tang|giam/.test(fold(line)) && readUnit(line)?.kind === 'money';

const NO_AMOUNTS: readonly ColumnRole[] = [...PERCENTAGES, 'label', 'index', 'note', 'unit', 'code', 'difference'];
const isAmount = (role: ColumnRole): boolean => !NO_AMOUNTS.includes(role);

/** "Thu hưởng 100%": the percentage is part of the name. */
export const HUNDRED_PERCENT = /\d+ ?%/g;

const COMPARISON = /^so sanh/;

function roleOf(path: readonly string[], profile: ColumnProfile): ColumnRole {
  // A comparison named anywhere in the path rules; else the lowest header that says something.
  const folded = path.map((line) => wordsOfRole(line, profile));
  if (folded.some(isSetByLaw)) return 'other';
  if (folded.some((line) => /tuyet doi/.test(line))) return 'difference';
  const mayBe = mayBePercentage(profile, folded);
  const percentage = mayBe ? percentageRole(folded) : null;
  // "So sánh" over figures that are no percentages: by how much they differ.
  if (!mayBe && folded.some((line) => COMPARISON.test(line))) return 'difference';
  if (percentage) return percentage;
  for (let i = folded.length - 1; i >= 0; i--) {
    const found = ROLE_WORDS.find(([role, rule]) => (mayBe || !PERCENTAGES.includes(role)) && rule.test(folded[i]!));
    if (found) return found[0];
  }
  if (path.length === 0 && profile.percents === 'all') return 'rate';
  return profile.figures + profile.errors + profile.nils > 0 ? 'amount' : 'other';
}

/**
 * Large figures without a percent format are none, whatever the header says; less so where it says "%". Without that, whole
 * figures of which some are large are none either: "So sánh" over amounts.
 */
function mayBePercentage(profile: ColumnProfile, folded: readonly string[]): boolean {
  const { percents, median, maximum, integers, negatives, figures } = profile;
  if (percents !== 'none') return true;
  if (folded.some((line) => line.includes('%'))) return median < LARGEST_PERCENTAGE.said;
  // Beside a plan or another year a rate is never negative; by how much two amounts differ may be.
  const isChange = negatives > 0 && folded.some((line) => COMPARISON.test(line));
  const isWhole = integers === figures && (maximum >= LARGEST_PERCENTAGE.guessed || isChange);
  return !isWhole && median < LARGEST_PERCENTAGE.guessed;
}

/** "Hưởng theo tỷ lệ", "Phân chia theo tỷ lệ (%)": money that is shared by a rate, unless its figures are percentages. */
const BY_RATE = /(theo|phan chia) (ty|ti) le.*$/;

/** A header line as roles are looked for in it. */
function wordsOfRole(line: string, { percents, maximum }: ColumnProfile): string {
  const folded = fold(line).replace(HUNDRED_PERCENT, '');
  return percents === 'none' && maximum > 100 ? folded.replace(BY_RATE, '') : folded;
}

function percentageRole(folded: readonly string[]): ColumnRole | null {
  for (const wanted of ['share', 'growth', 'rate'] as const) {
    const rule = ROLE_WORDS.find(([role]) => role === wanted)![1];
    if (
      folded.some((line) => rule.test(line)) &&
      !folded.some((line) => /kinh phi|so tien|gia tri/.test(line) && !/%/.test(line))
    )
      return wanted;
  }
  return null;
}

function roleOfColumn(profile: ColumnProfile, path: readonly string[]): ColumnRole {
  if (profile.figures > 0 || profile.texts <= profile.nils) return roleOf(path, profile);
  return isUnitHeader(path.join(' ')) ? 'unit' : 'note';
}

/** "Đơn vị tính", "ĐVT"; "Đơn vị thụ hưởng" names offices. */
const isUnitHeader = (line: string): boolean =>
  /^(don vi( tinh| do( luong)?)?|dvt|d\.v\.t|dv tinh|unit( of measure)?)[ .:]*$/.test(fold(line));

/**
 * The column with the most words, row for row different ones: neither the region merged beside its provinces nor a unit
 * repeated in every row. The leftmost of equals, so that "Ghi chú" does not win.
 */
function labelColumn(profiles: readonly ColumnProfile[], paths: Paths, codes: ReadonlySet<number>): number {
  let best = -1;
  let most = 0;
  const fullest = Math.max(...profiles.map((p) => p.words));
  profiles.forEach((p, i) => {
    const header = (paths.get(p.column) ?? []).join(' ');
    const isNote = isUnitHeader(header) || /^(ghi chu|can cu)/.test(fold(header));
    const before = profiles.slice(0, i).some((q) => q.figures > q.indexes && q.figures >= 3 && !codes.has(q.column));
    // Words among the figures of one column of several are remarks, or what is left of its header.
    if (before && p.figures > p.texts) return;
    const score =
      p.letters * (p.words / Math.max(1, p.texts)) * (p.words / fullest) * (isNote ? 0.1 : 1) * (before ? 0.4 : 1);
    if (score > most * 1.001) {
      most = score;
      best = p.column;
    }
  });
  // Labels may be single letters, too, under a header of their own.
  return best >= 0 ? best : (profiles.find((p) => isNamed(p, paths))?.column ?? -1);
}

const isNamed = (p: ColumnProfile, paths: Paths): boolean => {
  const header = (paths.get(p.column) ?? []).join(' ');
  return p.texts > p.figures && header !== '' && !isIndexHeader(header);
};

function indexColumn(profiles: readonly ColumnProfile[], paths: Paths, label: number): number {
  for (const p of profiles) {
    if (p.column === label) continue;
    if (p.column > label && label >= 0) break;
    const header = (paths.get(p.column) ?? []).join(' ');
    const filled = p.figures + p.texts;
    if (filled === 0) continue;
    if (isIndexHeader(header) || /^(s t ?t?|st)$/i.test(header)) return p.column;
    if (p.indexes >= filled * 0.8 && p.letters <= filled * 1.5 && p.maximum <= 2000 && (p.texts > 0 || isCounting(p)))
      return p.column;
  }
  return -1;
}

const isCounting = (p: ColumnProfile): boolean => p.integers === p.figures && p.maximum <= p.figures * 1.5 + 3;
