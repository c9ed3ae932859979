/** One unit's table as it is drafted: every column and row keeps the id of what it is in the form, whatever it is called. */
import { type Grid, GridBuilder } from '../../src/sheet';
import type { TestForm } from './forms';
import type { Random } from './random';

export interface DraftColumn {
  /** What it is in the form: "c3"; "x…" for one that the form has not. */
  readonly id: string;
  path: string[];
  readonly kind: 'money' | 'rate' | 'count' | 'note';
  /** Ids of numerator and denominator. */
  readonly quotient?: readonly [string, string];
}

export interface DraftRow {
  readonly id: string;
  index: string;
  label: string;
  level: number;
  readonly values: Map<string, number | string>;
}

export interface Draft {
  readonly file: string;
  province: string;
  title: string;
  year: number;
  columns: DraftColumn[];
  rows: DraftRow[];
  /** Triệu đồng are the unit of the form; figures are kept in them. */
  unit: { readonly line: string; readonly perMillion: number } | null;
  /** What the figures are multiplied with besides, without being said. */
  unsaid: number;
  headingLines: number;
  hasIndex: boolean;
  numbers: 'own' | 'none';
  header: 'tree' | 'flat' | 'topped';
  merged: boolean;
  textNumbers: number;
}

/** A table filled in with figures that agree. */
export function fillIn(form: TestForm, file: string, province: string, year: number, random: Random): Draft {
  const size = 10 ** (random.next() * 1.2);
  const columns = form.columns.map(({ path, kind, of }, i): DraftColumn => ({
    id: `c${i}`,
    path: [...path],
    kind,
    ...(kind === 'rate' && of ? { quotient: [`c${of[0]}`, `c${of[1]}`] as const } : {}),
  }));
  const rows = form.rows.map(({ index, label }, i): DraftRow => ({
    id: form.isList && i > 0 ? `${file} r${i}` : `r${i}`,
    index,
    label: form.isList && i > 0 ? `${label.replace('số', '').trim()} ${province} ${i}` : label,
    level: levelOf(form, i),
    values: new Map(),
  }));
  const isLeaf = form.rows.map((_, i) => form.rows.every(({ parent, ofWhich }) => parent !== i || ofWhich));
  form.columns.forEach(({ kind, of }, c) => {
    if (kind === 'rate' || kind === 'note' || of) return;
    const base = kind === 'count' ? 3 + 20 * size : 400 * size;
    for (let r = form.rows.length - 1; r >= 0; r--) {
      if (!isLeaf[r]) continue;
      rows[r]!.values.set(`c${c}`, Math.round(base * (0.2 + random.next())));
    }
    for (let r = form.rows.length - 1; r >= 0; r--) {
      const parts = form.rows.flatMap(({ parent, ofWhich }, i) => (parent === r && !ofWhich ? [i] : []));
      if (parts.length > 0)
        rows[r]!.values.set(
          `c${c}`,
          parts.reduce((all, i) => all + Number(rows[i]!.values.get(`c${c}`)), 0),
        );
      const { parent, ofWhich } = form.rows[r]!;
      if (ofWhich && parent !== null) rows[r]!.values.set(`c${c}`, Math.round(base * 0.1 * random.next()));
    }
  });
  for (const row of rows) {
    form.columns.forEach(({ kind, of }, c) => {
      if (kind === 'note' && random.chance(0.2)) row.values.set(`c${c}`, 'chờ quyết toán');
      if (kind !== 'rate' && of)
        row.values.set(
          `c${c}`,
          of.reduce((all, part) => all + Number(row.values.get(`c${part}`) ?? 0), 0),
        );
    });
    form.columns.forEach(({ kind, of }, c) => {
      if (kind !== 'rate' || !of) return;
      const [numerator, denominator] = of.map((part) => Number(row.values.get(`c${part}`) ?? 0));
      if (denominator) row.values.set(`c${c}`, Math.round((numerator! / denominator) * 10_000) / 100);
    });
  }
  return {
    file,
    province,
    title: form.title,
    year,
    columns,
    rows,
    unit: { line: 'Đơn vị tính: triệu đồng', perMillion: 1 },
    unsaid: 1,
    headingLines: 3,
    hasIndex: true,
    numbers: 'own',
    header: 'tree',
    merged: true,
    textNumbers: 0,
  };
}

function levelOf({ rows }: TestForm, at: number): number {
  const parent = rows[at]!.parent;
  return parent === null ? 0 : levelOf({ title: '', columns: [], rows }, parent) + 1;
}

/** Where each column and row of a draft came to lie on its sheet. */
export interface Drawn {
  readonly draft: Draft;
  readonly grid: Grid;
  readonly columnIds: ReadonlyMap<number, string>;
  readonly rowIds: ReadonlyMap<number, string>;
  /** In millions of đồng, or as they are for rates and counts: row id → column id → figure. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, number | string>>;
}

/** Draws a draft as a sheet. */
export function draw(draft: Draft, random: Random): Drawn {
  const grid = new GridBuilder('Bao cao');
  const first = draft.hasIndex ? 2 : 1;
  const last = first + draft.columns.length - 1;
  const headings = [
    'UBND TỈNH ' + draft.province.toUpperCase(),
    'SỞ CÔNG THƯƠNG',
    'Biểu số 05',
    '(Kèm theo Báo cáo của Sở)',
    'Số liệu đến kỳ báo cáo',
  ];
  let row = 0;
  for (const line of headings.slice(0, draft.headingLines)) grid.set(row++, 0, line);
  grid.set(row, 0, `${draft.title} NĂM ${draft.year}`);
  grid.merges.push({ top: row, bottom: row, left: 0, right: last });
  row += 2;
  if (draft.unit) grid.set(row++, Math.max(first, last - 1), draft.unit.line);
  row = drawHeader(grid, draft, row, first);
  if (draft.numbers === 'own') row = drawNumbers(grid, draft, row, first);
  const columnIds = new Map(draft.columns.map(({ id }, i) => [first + i, id]));
  const rowIds = new Map<number, string>();
  for (const line of draft.rows) {
    rowIds.set(row, line.id);
    if (draft.hasIndex && line.index !== '')
      grid.set(row, 0, /^\d+$/.test(line.index) ? Number(line.index) : line.index);
    grid.set(row, first - 1, { value: line.label, look: { bold: line.level < 2, indent: line.level } });
    draft.columns.forEach(({ id, kind }, i) => {
      const value = line.values.get(id);
      if (value === undefined) return;
      const factor = kind === 'money' ? (draft.unit?.perMillion ?? 1) * draft.unsaid : 1;
      const shown = typeof value === 'number' && factor !== 1 ? Number((value * factor).toPrecision(15)) : value;
      const asText = typeof shown === 'number' && kind === 'money' && random.chance(draft.textNumbers);
      grid.set(row, first + i, asText ? vietnamese(shown) : shown);
    });
    row++;
  }
  return {
    draft,
    grid: grid.build(),
    columnIds,
    rowIds,
    figures: new Map(draft.rows.map(({ id, values }) => [id, values])),
  };
}

const vietnamese = (value: number): string => {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
};

function drawHeader(grid: GridBuilder, draft: Draft, top: number, first: number): number {
  const paths = draft.columns.map(({ path }) => (draft.header === 'flat' ? [path.join(' - ')] : path));
  const shown = draft.header === 'topped' ? paths.map((path) => [`Năm ${draft.year}`, ...path]) : paths;
  const depth = Math.max(...shown.map((path) => path.length));
  const border = { top: true, bottom: true, left: true, right: true };
  const put = (row: number, column: number, value: string): void =>
    void grid.set(row, column, { value, look: { bold: true, border } });
  if (draft.hasIndex) put(top, 0, 'STT');
  put(top, first - 1, 'Nội dung');
  for (let level = 0; level < depth; level++) {
    for (let i = 0; i < shown.length; i++) {
      const path = shown[i]!;
      if (path[level] === undefined) continue;
      let end = i;
      const same = (other: readonly string[]): boolean =>
        path.length > level + 1 && other.slice(0, level + 1).join('|') === path.slice(0, level + 1).join('|');
      while (end + 1 < shown.length && same(shown[end + 1]!)) end++;
      put(top + level, first + i, path[level]!);
      const isLeaf = level === path.length - 1;
      const bottom = isLeaf ? top + depth - 1 : top + level;
      if (draft.merged && (end > i || bottom > top + level))
        grid.merges.push({ top: top + level, bottom, left: first + i, right: first + end });
      i = end;
    }
  }
  if (draft.merged && depth > 1)
    for (let column = 0; column < first; column++)
      grid.merges.push({ top, bottom: top + depth - 1, left: column, right: column });
  return top + depth;
}

/** "A B 1 2 3=2/1": the numbers of the form go with their columns; what the form has not is numbered after them. */
function drawNumbers(grid: GridBuilder, draft: Draft, row: number, first: number): number {
  const labels = new Map(draft.columns.map(({ id }, i) => [id, id.startsWith('c') ? Number(id.slice(1)) + 1 : 90 + i]));
  if (draft.hasIndex) grid.set(row, 0, 'A');
  grid.set(row, first - 1, draft.hasIndex ? 'B' : 'A');
  draft.columns.forEach(({ id, quotient }, i) => {
    const [numerator, denominator] = (quotient ?? []).map((part) => labels.get(part));
    const text = numerator && denominator ? `${labels.get(id)}=${numerator}/${denominator}` : String(labels.get(id));
    grid.set(row, first + i, text);
  });
  return row + 1;
}
