/** What follows from formulas pointing at each other: error values and what depends on them, circular references. */
import { type CellKey, type Grid, columnOfKey, keyName, rangeContains, rowOfKey } from '../../../sheet';
import type { Table } from '../../../tables';
import { findingId } from '../../report/finding-id';
import type { Finding } from '../../types';
import { type ParsedFormula, cellsOf } from './parsed';

type Parsed = ReadonlyMap<string, ReadonlyMap<CellKey, ParsedFormula>>;

/** Precedent cells that are looked at for one formula; a range of whole columns is cut to what the sheet holds. */
function* precedents(
  sheet: string,
  formula: ParsedFormula,
  grids: ReadonlyMap<string, Grid>,
): Generator<{ sheet: string; key: CellKey }> {
  for (const reference of formula.references) {
    const name = reference.sheet ?? sheet;
    const used = grids.get(name)?.range;
    if (!used) continue;
    const { range } = reference;
    const cut = {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    };
    for (const key of cellsOf(cut)) yield { sheet: name, key };
  }
}

const isError = (grids: ReadonlyMap<string, Grid>, sheet: string, key: CellKey): boolean =>
  grids.get(sheet)?.kind(rowOfKey(key), columnOfKey(key)) === 'error';

function isHidden(grids: ReadonlyMap<string, Grid>, sheet: string, key: CellKey): boolean {
  const grid = grids.get(sheet);
  return !grid || grid.hiddenRows.has(rowOfKey(key)) || grid.hiddenColumns.has(columnOfKey(key));
}

/**
 * One finding for each origin of error values: the cells that hold an error without reading one. Origins with the same
 * formula pattern and error in one column or row are one cause.
 */
export function errorFindings(grids: ReadonlyMap<string, Grid>, parsed: Parsed, tables: readonly Table[]): Finding[] {
  interface Origin {
    readonly sheet: string;
    readonly key: CellKey;
    readonly error: string;
    dependents: number;
    /** Whether the error, or one that it causes, is seen when a table is printed. */
    isPrinted: boolean;
  }
  const origins = new Map<string, Origin>();
  const originOf = new Map<string, string>();
  const name = (sheet: string, key: CellKey): string => `${sheet}!${key}`;
  const errors: { sheet: string; key: CellKey }[] = [];
  for (const [sheet, grid] of grids) {
    if (!grid.range || !grid.visible) continue;
    for (const key of cellsOf(grid.range, 2_000_000)) if (isError(grids, sheet, key)) errors.push({ sheet, key });
  }
  const resolve = (sheet: string, key: CellKey): string => {
    const path: string[] = [];
    let at = { sheet, key };
    for (;;) {
      const here = name(at.sheet, at.key);
      const known = originOf.get(here);
      if (known !== undefined || path.includes(here) || path.length > 200) {
        const origin = known ?? here;
        for (const step of path) originOf.set(step, origin);
        return origin;
      }
      path.push(here);
      const formula = parsed.get(at.sheet)?.get(at.key);
      let source: { sheet: string; key: CellKey } | null = null;
      if (formula && !formula.hasReferenceError) {
        for (const precedent of precedents(at.sheet, formula, grids)) {
          if (isError(grids, precedent.sheet, precedent.key)) {
            source = precedent;
            break;
          }
        }
      }
      if (!source) {
        for (const step of path) originOf.set(step, here);
        return here;
      }
      at = source;
    }
  };
  // Beside the tables stand their authors' own trial sums, and in hidden columns the last year's: nobody prints those.
  const isPrinted = (sheet: string, key: CellKey): boolean =>
    !isHidden(grids, sheet, key) &&
    (tables.length === 0 ||
      tables.some((table) => table.sheet === sheet && rangeContains(table.range, rowOfKey(key), columnOfKey(key))));
  for (const { sheet, key } of errors) {
    const origin = resolve(sheet, key);
    const known = origins.get(origin);
    if (known) {
      if (origin !== name(sheet, key)) known.dependents++;
      known.isPrinted ||= isPrinted(sheet, key);
      continue;
    }
    const [originSheet, originKey] = [
      origin.slice(0, origin.lastIndexOf('!')),
      Number(origin.slice(origin.lastIndexOf('!') + 1)),
    ];
    const error = grids.get(originSheet)?.string(rowOfKey(originKey), columnOfKey(originKey)) ?? '';
    origins.set(origin, {
      sheet: originSheet,
      key: originKey,
      error,
      dependents: origin === name(sheet, key) ? 0 : 1,
      isPrinted: isPrinted(sheet, key),
    });
  }
  const groups = new Map<string, Origin[]>();
  for (const origin of origins.values()) {
    const pattern = parsed.get(origin.sheet)?.get(origin.key)?.pattern ?? 'typed';
    const group = `${origin.sheet}|${origin.error}|${pattern}`;
    const list = groups.get(group);
    if (list) list.push(origin);
    else groups.set(group, [origin]);
  }
  return [...groups.values()].map((group) => {
    const first = group.find((origin) => !isHidden(grids, origin.sheet, origin.key)) ?? group[0];
    const seen = group.some((origin) => origin.isPrinted);
    const dependents = group.reduce((sum, origin) => sum + origin.dependents, 0) + group.length - 1;
    return {
      id: findingId('error-value', first!.sheet, [String(first!.key)]),
      rule: 'error-value',
      severity: first!.error === '#REF!' && seen ? 'error' : 'review',
      sheet: first!.sheet,
      cell: first!.key,
      broken: [],
      suspects: [],
      details: { error: first!.error, dependents, origins: group.length },
    };
  });
}

/** Formulas that read themselves through others. Tarjan (1972), without recursion. */
export function circularFindings(grids: ReadonlyMap<string, Grid>, parsed: Parsed): Finding[] {
  const nodes: { sheet: string; key: CellKey; formula: ParsedFormula }[] = [];
  const indexOf = new Map<string, Map<CellKey, number>>();
  for (const [sheet, formulas] of parsed) {
    const keys = new Map<CellKey, number>();
    indexOf.set(sheet, keys);
    for (const [key, formula] of formulas) {
      keys.set(key, nodes.length);
      nodes.push({ sheet, key, formula });
    }
  }
  const next = (node: number): Iterator<number> =>
    (function* (): Generator<number> {
      const { sheet, formula } = nodes[node]!;
      for (const { sheet: other, key } of precedents(sheet, formula, grids)) {
        const index = indexOf.get(other)?.get(key);
        if (index !== undefined) yield index;
      }
    })();
  const order = new Int32Array(nodes.length).fill(-1);
  const low = new Int32Array(nodes.length);
  const onStack = new Uint8Array(nodes.length);
  const stack: number[] = [];
  const findings: Finding[] = [];
  let count = 0;
  for (let start = 0; start < nodes.length; start++) {
    if (order[start]! >= 0) continue;
    const work: { node: number; edges: Iterator<number>; self: boolean }[] = [];
    const enter = (node: number): void => {
      order[node] = low[node] = count++;
      stack.push(node);
      onStack[node] = 1;
      work.push({ node, edges: next(node), self: false });
    };
    enter(start);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const edge = frame.edges.next();
      if (!edge.done) {
        const to = edge.value;
        if (to === frame.node) frame.self = true;
        if (order[to]! < 0) enter(to);
        else if (onStack[to]) low[frame.node] = Math.min(low[frame.node]!, order[to]!);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low[parent.node] = Math.min(low[parent.node]!, low[frame.node]!);
      if (low[frame.node] !== order[frame.node]) continue;
      const circle: number[] = [];
      for (let node = -1; node !== frame.node;) {
        node = stack.pop()!;
        onStack[node] = 0;
        circle.push(node);
      }
      if (circle.length < 2 && !frame.self) continue;
      const members = circle.map((index) => nodes[index]!).sort((a, b) => a.key - b.key);
      const first = members[0]!;
      findings.push({
        id: findingId(
          'circular',
          first.sheet,
          members.slice(0, 50).map(({ sheet, key }) => `${sheet}!${key}`),
        ),
        rule: 'circular',
        severity: 'review',
        sheet: first.sheet,
        cell: first.key,
        broken: [],
        suspects: [],
        details: {
          cells: members
            .slice(0, 6)
            .map(({ sheet, key }) => (sheet === first.sheet ? keyName(key) : `${sheet}!${keyName(key)}`))
            .join(', '),
          count: members.length,
        },
      });
    }
  }
  return findings;
}
