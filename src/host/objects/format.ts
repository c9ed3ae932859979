/** Office.js's objects for the format of a range: font, fill, borders, alignment, sizes. */
import { type CellRange, cellKey } from '../../sheet';
import type { HostEdge, HostFormat, HostSheet } from '../model';
import { apiNotFound, invalidArgument } from '../refusal';
import { isWholeSheet } from './addresses';
import { type Scope, colorOf, flagOf, maker, numberOf, oneOf, textOf } from './office-object';

export interface FormatSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** Excel's defaults for what a cell does not say itself. */
const DEFAULTS = {
  bold: false,
  italic: false,
  underline: false,
  font: 'Calibri',
  fontSize: 11,
  color: '#000000',
  fill: '#FFFFFF',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
} as const;

/** The value that all cells of the range share; null where they differ, as Excel answers. */
function shared(self: FormatSelf, read: (format: HostFormat) => unknown): unknown {
  const { sheet, range } = self;
  let value: unknown;
  let seen = false;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const here = read(sheet.cells.get(cellKey(row, column))?.format ?? {});
      if (seen && here !== value) return null;
      value = here;
      seen = true;
    }
  }
  return value;
}

function change(self: FormatSelf, fields: HostFormat): void {
  if (isWholeSheet(self.range)) throw apiNotFound('the stand-in formats no whole sheet at once');
  self.scope.workbook.setFormat(self.sheet, self.range, (format) => ({ ...format, ...fields }));
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

const font = maker<FormatSelf>({
  name: 'RangeFont',
  members: {
    Bold: {
      get: (self) => shared(self, (format) => format.bold ?? false),
      set: (self, value) => change(self, { bold: flagOf(value, 'bold') }),
    },
    Italic: {
      get: (self) => shared(self, (format) => format.italic ?? false),
      set: (self, value) => change(self, { italic: flagOf(value, 'italic') }),
    },
    Underline: {
      get: (self) => shared(self, (format) => (format.underline ? 'Single' : 'None')),
      set: (self, value) => change(self, { underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' }),
    },
    Name: {
      get: (self) => shared(self, (format) => format.font ?? DEFAULTS.font),
      set: (self, value) => change(self, { font: textOf(value, 'font') }),
    },
    Size: {
      get: (self) => shared(self, (format) => format.fontSize ?? DEFAULTS.fontSize),
      set: (self, value) => {
        const fontSize = numberOf(value, 'size');
        if (fontSize < 1 || fontSize > 409) throw invalidArgument('a font is 1 to 409 points high');
        change(self, { fontSize });
      },
    },
    Color: {
      get: (self) => shared(self, (format) => format.color ?? DEFAULTS.color),
      set: (self, value) => change(self, { color: colorOf(value) }),
    },
  },
});

const fill = maker<FormatSelf>({
  name: 'RangeFill',
  members: {
    // Excel answers white for a cell that has no fill; only the pattern tells them apart.
    Color: {
      get: (self) => shared(self, (format) => format.fill ?? DEFAULTS.fill),
      set: (self, value) => change(self, { fill: colorOf(value) }),
    },
    Pattern: { since: '1.9', get: (self) => shared(self, (format) => (format.fill === undefined ? 'None' : 'Solid')) },
    Clear: { call: (self) => change(self, { fill: undefined }) },
  },
});

type BorderSelf = FormatSelf & { readonly side: string };

/** Which edges of which cells a side of a range means. */
function edges(self: BorderSelf, row: number, column: number): readonly HostEdge[] {
  const { range, side } = self;
  switch (side) {
    case 'EdgeTop':
      return row === range.top ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === range.bottom ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === range.left ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === range.right ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [
        ...(row > range.top ? (['EdgeTop'] as const) : []),
        ...(row < range.bottom ? (['EdgeBottom'] as const) : []),
      ];
    case 'InsideVertical':
      return [
        ...(column > range.left ? (['EdgeLeft'] as const) : []),
        ...(column < range.right ? (['EdgeRight'] as const) : []),
      ];
    default:
      throw invalidArgument(`no border ${side}`);
  }
}

function setBorder(self: BorderSelf, fields: { style?: string; color?: string; weight?: string }): void {
  self.scope.workbook.setFormat(self.sheet, self.range, (format, row, column) => {
    const borders = { ...format.borders };
    for (const edge of edges(self, row, column)) {
      if (fields.style === 'None') delete borders[edge];
      else borders[edge] = { style: 'Continuous', color: '#000000', weight: 'Thin', ...borders[edge], ...fields };
    }
    return { ...format, borders };
  });
}

const border = maker<BorderSelf>({
  name: 'RangeBorder',
  members: {
    Style: {
      set: (self, value) =>
        setBorder(self, { style: oneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'Dot', 'Double'], 'style') }),
    },
    Color: { set: (self, value) => setBorder(self, { color: colorOf(value) }) },
    Weight: {
      set: (self, value) =>
        setBorder(self, { weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'], 'weight') }),
    },
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;

const borders = maker<FormatSelf>({
  name: 'RangeBorderCollection',
  members: {},
  item: (self, side) => border({ ...self, side: oneOf(side, SIDES, 'border') }),
});

/** Excel gives widths in points; a file keeps characters of the default font, 7 pixels wide and 5 more for the cell (ECMA-376 18.3.1.13). */
const charactersOf = (points: number): number => (points / 0.75 - 5) / 7;
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Gives the lines of a range their standard size back; setting it to false does nothing, as Excel's documentation has it. */
function standard({ scope, sheet, range }: FormatSelf, sizes: 'columnWidths' | 'rowHeights', value: unknown): void {
  if (!flagOf(value, 'standard size')) return;
  scope.workbook.guard(sheet);
  const [first, last] = sizes === 'columnWidths' ? [range.left, range.right] : [range.top, range.bottom];
  for (const line of [...sheet[sizes].keys()]) if (line >= first && line <= last) sheet[sizes].delete(line);
  scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
}

export const formatObject = maker<FormatSelf>({
  name: 'RangeFormat',
  members: {
    Font: { object: font },
    Fill: { object: fill },
    Borders: { object: borders },
    HorizontalAlignment: {
      get: (self) => shared(self, (format) => format.horizontal ?? DEFAULTS.horizontal),
      set: (self, value) => change(self, { horizontal: oneOf(value, HORIZONTAL, 'horizontalAlignment') }),
    },
    VerticalAlignment: {
      get: (self) => shared(self, (format) => format.vertical ?? DEFAULTS.vertical),
      set: (self, value) => change(self, { vertical: oneOf(value, VERTICAL, 'verticalAlignment') }),
    },
    WrapText: {
      get: (self) => shared(self, (format) => format.wrap ?? false),
      set: (self, value) => change(self, { wrap: flagOf(value, 'wrapText') }),
    },
    IndentLevel: {
      since: '1.9',
      get: (self) => shared(self, (format) => format.indent ?? 0),
      set: (self, value) => {
        const indent = numberOf(value, 'indentLevel');
        if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument('an indent is 0 to 250');
        change(self, { indent });
      },
    },
    ColumnWidth: {
      since: '1.2',
      get: ({ sheet, range }) => {
        const first = sheet.columnWidths.get(range.left) ?? 8.43;
        for (let column = range.left; column <= range.right; column++)
          if ((sheet.columnWidths.get(column) ?? 8.43) !== first) return null;
        return pointsOf(first);
      },
      set: ({ scope, sheet, range }, value) => {
        const points = numberOf(value, 'columnWidth');
        if (points < 0 || charactersOf(points) > 255) throw invalidArgument('a column is at most 255 characters wide');
        scope.workbook.guard(sheet);
        for (let column = range.left; column <= range.right; column++)
          sheet.columnWidths.set(column, charactersOf(points));
        scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
      },
    },
    RowHeight: {
      since: '1.2',
      set: ({ scope, sheet, range }, value) => {
        const points = numberOf(value, 'rowHeight');
        if (points < 0 || points > 409.5) throw invalidArgument('a row is at most 409.5 points high');
        scope.workbook.guard(sheet);
        for (let row = range.top; row <= range.bottom; row++) sheet.rowHeights.set(row, points);
        scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
      },
    },
    UseStandardWidth: { since: '1.7', set: (self, value) => standard(self, 'columnWidths', value) },
    UseStandardHeight: { since: '1.7', set: (self, value) => standard(self, 'rowHeights', value) },
  },
});

/** The lines of a cell as `getCellProperties` names them. */
function linesOf({ borders = {} }: HostFormat): Readonly<Record<string, { readonly style: string }>> {
  const line = (edge: HostEdge | null): { readonly style: string } => ({
    style: (edge && borders[edge]?.style) ?? 'None',
  });
  return {
    bottom: line('EdgeBottom'),
    diagonalDown: line(null),
    diagonalUp: line(null),
    horizontal: line(null),
    left: line('EdgeLeft'),
    right: line('EdgeRight'),
    top: line('EdgeTop'),
    vertical: line(null),
  };
}

/** What `getCellProperties` can be asked for, by the names of its options; each reads the field of a cell. */
const LOOK_FIELDS = {
  format: {
    font: {
      bold: (format: HostFormat) => format.bold ?? false,
      italic: (format: HostFormat) => format.italic ?? false,
      name: (format: HostFormat) => format.font ?? DEFAULTS.font,
      size: (format: HostFormat) => format.fontSize ?? DEFAULTS.fontSize,
      color: (format: HostFormat) => format.color ?? DEFAULTS.color,
    },
    fill: { color: (format: HostFormat) => format.fill ?? DEFAULTS.fill },
    borders: {},
    indentLevel: (format: HostFormat) => format.indent ?? 0,
    horizontalAlignment: (format: HostFormat) => format.horizontal ?? DEFAULTS.horizontal,
    wrapText: (format: HostFormat) => format.wrap ?? false,
  },
};

type LookReader = (format: HostFormat) => unknown;
interface LookFields {
  readonly [name: string]: LookFields | LookReader;
}

/** How to read one cell's entry in the answer of `getCellProperties`: the asked fields only, in camel case. */
export function cellLook(wanted: Readonly<Record<string, unknown>>, fields: LookFields = LOOK_FIELDS): LookReader {
  const readers: (readonly [string, LookReader])[] = [];
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw apiNotFound(`getCellProperties: ${name} is not implemented by the stand-in`);
    if (typeof field === 'function') readers.push([name, field]);
    else if (name === 'borders' && Object.keys(want ?? {}).join() === 'style') readers.push([name, linesOf]);
    else if (name === 'borders') throw apiNotFound('getCellProperties: of lines only their style');
    else if (typeof want === 'object' && want !== null)
      readers.push([name, cellLook(want as Record<string, unknown>, field)]);
    else throw invalidArgument(`getCellProperties: ${name} is asked for by its fields`);
  }
  return (format) => {
    const look: Record<string, unknown> = {};
    for (const [name, read] of readers) look[name] = read(format);
    return look;
  };
}
