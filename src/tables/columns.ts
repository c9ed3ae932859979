/** The columns of a table: their header texts, what they are for, and the unit, period and scale of their figures. */
import { readUnit, type Unit } from '../figures';
import type { Grid } from '../sheet';
import type { Block } from './blocks';
import { type ColumnProfile, profileColumn } from './column-profile';
import { numbersInHeaders } from './header-numbers';
import { headerPaths } from './header-paths';
import type { SheetText } from './sheet-text';
import type { ColumnRole, TableColumn } from './types';
import { fold, isIndexHeader, isSetByLaw, periodOf, ROLE_WORDS, sourceOf } from './vocabulary';

const PERCENTAGES: readonly ColumnRole[] = ['rate', 'share', 'growth'];

const WORDS: readonly ColumnRole[] = ['label', 'index', 'note', 'unit'];

/** Whether a column is there for its figures, not for words or order numbers. */
export const holdsFigures = ({ role }: TableColumn): boolean => !WORDS.includes(role);

/** Whether a column holds percentages (or fractions of one), which are no parts of a total of money. */
export const isPercentColumn = ({ scale }: TableColumn): boolean => scale !== null;

/** "Thu hưởng 100%": the percentage is part of the name. */
const HUNDRED_PERCENT = /\d+ ?%/g;

function roleOf(path: readonly string[], profile: ColumnProfile): ColumnRole {
  // A comparison named anywhere in the path rules; else the lowest header that says something.
  const folded = path.map((line) => fold(line).replace(HUNDRED_PERCENT, ''));
  if (folded.some(isSetByLaw)) return 'other';
  if (folded.some((line) => /tuyet doi/.test(line))) return 'difference';
  for (const wanted of ['share', 'growth', 'rate'] as const) {
    const rule = ROLE_WORDS.find(([role]) => role === wanted)![1];
    if (
      folded.some((line) => rule.test(line)) &&
      !folded.some((line) => /kinh phi|so tien|gia tri/.test(line) && !/%/.test(line))
    )
      return wanted;
  }
  for (let i = folded.length - 1; i >= 0; i--) {
    const found = ROLE_WORDS.find(([, rule]) => rule.test(folded[i]!));
    if (found) return found[0];
  }
  return profile.figures + profile.errors + profile.nils > 0 ? 'amount' : 'other';
}

function roleOfColumn(profile: ColumnProfile, path: readonly string[], label: number, index: number): ColumnRole {
  if (profile.column === label) return 'label';
  if (profile.column === index) return 'index';
  if (profile.figures > 0 || profile.texts <= profile.nils) return roleOf(path, profile);
  return isUnitHeader(path.join(' ')) ? 'unit' : 'note';
}

/** The columns of a block in order, blank spacer columns left out. */
export function readColumns(text: SheetText, block: Block, tableUnit: Unit | null): TableColumn[] {
  const grid = text.grid;
  const profiles: ColumnProfile[] = [];
  for (const column of block.columns) profiles.push(profileColumn(text, block, column));
  const paths = headerPaths(text, block);

  const numbers =
    block.numberRow?.texts ??
    numbersInHeaders(new Map([...paths].map(([column, path]) => [column, path.at(-1) ?? ''])));
  const label = labelColumn(profiles, paths);
  const index = indexColumn(profiles, paths, label);
  return profiles
    .filter((p) => (paths.get(p.column)?.length ?? 0) > 0 || p.figures + p.texts > 0)
    .filter((p, i, kept) => !isPadding(p, paths, kept[i - 1]) && !isPadding(p, paths, kept[i + 1]))
    .map((p) => {
      const path = paths.get(p.column) ?? [];
      const joined = path.join(' ');
      const role = roleOfColumn(p, path, label, index);
      const percentLike = PERCENTAGES.includes(role) || path.some((line) => isSetByLaw(fold(line)));
      const own =
        [...path]
          .reverse()
          .map((line) => readUnit(line.replace(HUNDRED_PERCENT, '')))
          .find((unit) => unit !== null) ?? null;
      return {
        column: p.column,
        path,
        role,
        period:
          path
            .map(periodOf)
            .reverse()
            .find((period) => period !== null) ?? null,
        source: sourceOf(joined),
        unit: own ?? (percentLike ? { kind: 'percent' as const, name: '%', factor: 1 } : tableUnit),
        scale: percentLike ? percentScale(grid, block, p) : null,
        declaration: numbers.get(p.column) ?? null,
        hidden: grid.hiddenColumns.has(p.column),
      };
    });
}

/**
 * The empty half of two columns under one merged header (the other half holds the figures, this one is there for a
 * footnote mark or for width): no column of the table.
 */
function isPadding(
  p: ColumnProfile,
  paths: ReadonlyMap<number, readonly string[]>,
  neighbour: ColumnProfile | undefined,
): boolean {
  if (p.figures + p.errors + p.texts > 0 || !neighbour || neighbour.figures === 0) return false;
  if (Math.abs(neighbour.column - p.column) !== 1) return false;
  const path = paths.get(p.column) ?? [];
  return path.length > 0 && path.join('\n') === (paths.get(neighbour.column) ?? []).join('\n');
}

/** "Đơn vị tính", "ĐVT"; "Đơn vị thụ hưởng" names offices. */
const isUnitHeader = (line: string): boolean =>
  /^(don vi( tinh| do( luong)?)?|dvt|d\.v\.t|dv tinh|unit( of measure)?)[ .:]*$/.test(fold(line));

/** 0.9482 shown as 94,82 % stands for a fraction; 94.82 for itself. Decided by format, else by the usual size. */
function percentScale(grid: Grid, block: Block, profile: ColumnProfile): 1 | 100 {
  for (let row = block.first; row <= Math.min(block.last, block.first + 60); row++) {
    if (grid.isNumber(row, profile.column) && grid.format(row, profile.column).includes('%')) return 1;
  }
  return profile.median > 0 && profile.median <= 5 && profile.maximum < 40 ? 1 : 100;
}

/**
 * The column with the most words, row for row different ones: neither the region merged beside its provinces nor a unit
 * repeated in every row. The leftmost of equals, so that "Ghi chú" does not win.
 */
function labelColumn(profiles: readonly ColumnProfile[], paths: ReadonlyMap<number, readonly string[]>): number {
  let best = -1;
  let most = 0;
  const fullest = Math.max(...profiles.map((p) => p.words));
  profiles.forEach((p, i) => {
    const header = (paths.get(p.column) ?? []).join(' ');
    const isNote = isUnitHeader(header) || /^(ghi chu|can cu)/.test(fold(header));
    const before = profiles.slice(0, i).some((q) => q.figures > q.indexes && q.figures >= 3);
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

const isNamed = (p: ColumnProfile, paths: ReadonlyMap<number, readonly string[]>): boolean => {
  const header = (paths.get(p.column) ?? []).join(' ');
  return p.texts > p.figures && header !== '' && !isIndexHeader(header);
};

function indexColumn(
  profiles: readonly ColumnProfile[],
  paths: ReadonlyMap<number, readonly string[]>,
  label: number,
): number {
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
