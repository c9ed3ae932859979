/**
 * Error values, told at their origin: the cells that hold an error without reading one. Origins with the same formula
 * pattern and error in one column or row are one cause.
 */
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { cellsOf } from './parsed';
import { type Place, precedents } from './precedents';
import { isInTable } from './scratch';
import type { WorkbookFormulas } from './subjects';

/** Cells of one sheet that are searched for error values. */
const MOST_CELLS = 2_000_000;
/** Steps from an error back to its origin: longer chains end where they are. */
const LONGEST_CHAIN = 200;

interface Origin extends Place {
  readonly error: string;
  dependents: number;
  /** A cell that shows the error, or one that it causes, when a table is printed; the origin itself where it is one. */
  printed: Place | null;
}

const nameOf = (sheet: string, key: CellKey): string => `${sheet}!${key}`;

const isError = (grids: ReadonlyMap<string, Grid>, sheet: string, key: CellKey): boolean =>
  grids.get(sheet)?.kind(rowOfKey(key), columnOfKey(key)) === 'error';

const isShown = (grids: ReadonlyMap<string, Grid>, { sheet, key }: Place): boolean =>
  grids.get(sheet)?.isShown(rowOfKey(key), columnOfKey(key)) ?? false;

function* errorCells(grids: ReadonlyMap<string, Grid>): Generator<Place> {
  for (const [sheet, grid] of grids) {
    if (!grid.range || !grid.visible) continue;
    for (const key of cellsOf(grid.range, MOST_CELLS)) if (isError(grids, sheet, key)) yield { sheet, key };
  }
}

/** The first erroneous cell that a formula reads; null where its error is its own. */
function erroneousPrecedent({ grids, parsed }: WorkbookFormulas, at: Place): Place | null {
  const formula = parsed.get(at.sheet)?.get(at.key);
  if (!formula || formula.hasReferenceError) return null;
  for (const precedent of precedents(at.sheet, formula, grids))
    if (isError(grids, precedent.sheet, precedent.key)) return precedent;
  return null;
}

/** Follows errors back to where they begin; what was found on the way is kept. */
class OriginFinder {
  private readonly originOf = new Map<string, Place>();
  constructor(private readonly subject: WorkbookFormulas) {}

  find(place: Place): Place {
    const path: string[] = [];
    let at = place;
    for (;;) {
      const here = nameOf(at.sheet, at.key);
      const known = this.originOf.get(here);
      if (known || path.includes(here) || path.length > LONGEST_CHAIN) return this.keep(path, known ?? at);
      path.push(here);
      const next = erroneousPrecedent(this.subject, at);
      if (!next) return this.keep(path, at);
      at = next;
    }
  }

  private keep(path: readonly string[], origin: Place): Place {
    for (const step of path) this.originOf.set(step, origin);
    return origin;
  }
}

/** Beside the tables stand their authors' own trial sums, and in hidden columns the last year's: nobody prints those. */
const isPrinted = ({ grids, tables }: WorkbookFormulas, place: Place): boolean =>
  isShown(grids, place) && (tables.length === 0 || isInTable(tables, place.sheet, place.key));

function originsOf(subject: WorkbookFormulas): readonly Origin[] {
  const finder = new OriginFinder(subject);
  const origins = new Map<string, Origin>();
  for (const place of errorCells(subject.grids)) {
    const { sheet, key } = finder.find(place);
    const name = nameOf(sheet, key);
    const dependents = name === nameOf(place.sheet, place.key) ? 0 : 1;
    const known = origins.get(name);
    if (known) {
      known.dependents += dependents;
      if (isPrinted(subject, place) && (!known.printed || dependents === 0)) known.printed = place;
      continue;
    }
    const error = subject.grids.get(sheet)?.string(rowOfKey(key), columnOfKey(key)) ?? '';
    origins.set(name, { sheet, key, error, dependents, printed: isPrinted(subject, place) ? place : null });
  }
  return [...origins.values()];
}

/** What errors of one sheet have in common: the formula's pattern, or that they stand beside the tables, where nobody looks twice. */
function causeOf({ parsed, tables }: WorkbookFormulas, { sheet, key, printed }: Origin): string {
  const isBeside = tables.some((table) => table.sheet === sheet) && !printed && !isInTable(tables, sheet, key);
  return isBeside ? 'beside' : (parsed.get(sheet)?.get(key)?.pattern ?? 'typed');
}

function find(subject: WorkbookFormulas): readonly Observation[] {
  const groups = new Map<string, Origin[]>();
  for (const origin of originsOf(subject)) {
    const group = `${origin.sheet}|${origin.error}|${causeOf(subject, origin)}`;
    const list = groups.get(group);
    if (list) list.push(origin);
    else groups.set(group, [origin]);
  }
  return [...groups.values()].map((group) => {
    // An error that comes from a hidden cell is told where it is seen.
    const shown = group.find((origin) => isShown(subject.grids, origin));
    const printed = group.find((origin) => origin.printed)?.printed ?? null;
    const first = shown ?? printed ?? group[0]!;
    const dependents = group.reduce((sum, origin) => sum + origin.dependents, 0) + group.length - 1;
    return {
      sheet: first.sheet,
      cell: first.key,
      grade: group[0]!.error === '#REF!' && printed ? 'error' : 'review',
      details: { error: group[0]!.error, dependents, origins: group.length },
    };
  });
}

export const ERROR_VALUE: CheckRule<'error-value', WorkbookFormulas> = {
  id: 'error-value',
  grades: ['review', 'error'],
  title: { vi: 'Ô báo lỗi (#REF!, #DIV/0!…)', en: 'Error value' },
  reads: { vi: 'mọi ô của các trang không ẩn, và công thức của chúng', en: 'all cells of visible sheets' },
  source: { kind: 'design', text: 'a printed #REF! is wrong; other error values may be meant' },
  find,
};
