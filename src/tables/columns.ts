/** The columns of a table: their header texts, what they are for, and the unit, period and scale of their figures. */
import { readUnit, type Unit } from '../figures';
import type { Grid } from '../sheet';
import type { Block } from './blocks';
import { type ColumnProfile, profileColumn } from './column-profile';
import { HUNDRED_PERCENT, PERCENTAGES, rolesOf } from './column-roles';
import { numbersInHeaders } from './header-numbers';
import { headerPaths } from './header-paths';
import type { SheetText } from './sheet-text';
import type { ColumnRole, TableColumn } from './types';
import { fold, isSetByLaw, periodOf, sourceOf } from './vocabulary';

const WORDS: readonly ColumnRole[] = ['label', 'index', 'note', 'unit', 'code'];

/** Whether a column is there for its figures, not for words, codes or order numbers. */
export const holdsFigures = ({ role }: TableColumn): boolean => !WORDS.includes(role);

/** Whether a column holds percentages (or fractions of one), which are no parts of a total of money. */
export const isPercentColumn = ({ scale }: TableColumn): boolean => scale !== null;

/** The columns of a block in order, blank spacer columns left out. */
export function readColumns(text: SheetText, block: Block, tableUnit: Unit | null): TableColumn[] {
  const profiles = block.columns.map((column) => profileColumn(text, block, column));
  const paths = headerPaths(text, block);
  const declarations = declarationsOf(text.grid, block, profiles, paths);
  const roles = rolesOf(text, block, profiles, paths);
  return profiles
    .filter((p) => (paths.get(p.column)?.length ?? 0) > 0 || p.figures + p.texts > 0)
    .filter((p, i, kept) => !isPadding(p, paths, kept[i - 1]) && !isPadding(p, paths, kept[i + 1]))
    .map((p) => {
      const path = paths.get(p.column) ?? [];
      const role = roles.get(p.column)!;
      const percentLike = PERCENTAGES.includes(role) || path.some((line) => isSetByLaw(fold(line)));
      return {
        column: p.column,
        path,
        role,
        period: lowest(path, periodOf),
        source: sourceOf(path.join(' ')),
        unit: ownUnit(path) ?? (percentLike ? PERCENT : inheritedUnit(path, tableUnit)),
        scale: percentLike ? percentScale(text.grid, block, p) : null,
        declaration: declarations.get(p.column) ?? null,
        hidden: text.grid.hiddenColumns.has(p.column),
      };
    });
}

/** What the lowest header line says that says anything. */
function lowest<Answer>(path: readonly string[], read: (line: string) => Answer | null): Answer | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const found = read(path[i]!);
    if (found !== null) return found;
  }
  return null;
}

const ownUnit = (path: readonly string[]): Unit | null =>
  lowest(path, (line) => readUnit(line.replace(HUNDRED_PERCENT, '')));

const PERCENT: Unit = { kind: 'percent', name: '%', factor: 1 };

/** Things that are counted; so are those that a header names after "Số" or "Số lượng". */
const COUNTED =
  /^số (?:lượng )?(đề án|dự án|nhiệm vụ|mô hình|lớp|lao động|người|học viên|cơ sở|doanh nghiệp|hộ)(?![\p{L}])/iu;

/** The unit of the table, unless a header counts things: "Số đề án" is not in triệu đồng, whatever stands above the table. */
function inheritedUnit(path: readonly string[], tableUnit: Unit | null): Unit | null {
  if (tableUnit?.kind !== 'money') return tableUnit;
  const thing = lowest(path, (line) => COUNTED.exec(line.normalize('NFC').trim())?.[1] ?? null);
  return thing === null ? tableUnit : { kind: 'count', name: thing.toLowerCase(), factor: 1 };
}

/** The number row's text over each column, or that of its header. Of two with one number, the shown and filled one's. */
function declarationsOf(
  grid: Grid,
  block: Block,
  profiles: readonly ColumnProfile[],
  paths: ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<number, string> {
  if (!block.numberRow)
    return numbersInHeaders(new Map([...paths].map(([column, path]) => [column, path.at(-1) ?? ''])));
  const { labels, texts } = block.numberRow;
  const declarations = new Map(texts);
  const counts = (p: ColumnProfile): boolean => !grid.hiddenColumns.has(p.column) && p.figures + p.errors > 0;
  for (const p of profiles) {
    const label = labels.get(p.column);
    if (label === undefined || label === '' || counts(p)) continue;
    const same = profiles.filter((other) => other !== p && labels.get(other.column) === label);
    if (same.some(counts)) declarations.delete(p.column);
  }
  return declarations;
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

/** 0.9482 shown as 94,82 % stands for a fraction; 94.82 for itself. Decided by format, else by the usual size. */
function percentScale(grid: Grid, block: Block, profile: ColumnProfile): 1 | 100 {
  for (let row = block.first; row <= Math.min(block.last, block.first + 60); row++) {
    if (grid.isNumber(row, profile.column) && grid.format(row, profile.column).includes('%')) return 1;
  }
  return profile.median > 0 && profile.median <= 5 && profile.maximum < 40 ? 1 : 100;
}
