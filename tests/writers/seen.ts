/** What a user sees of a written sheet, in either way of writing: read from the stand-in's workbook or from a file. */

export interface SeenFont {
  readonly name: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly color: string | null;
}

export interface SeenCell {
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly format: string;
  readonly font: string;
  readonly fill: string | null;
  /** Sides with a thin line: "bottom left right top". */
  readonly border: string;
  /** "horizontal vertical wrap indent". */
  readonly alignment: string;
}

export interface SeenLine {
  readonly color: string | null;
  readonly weight: number | null;
}

export interface SeenSeries {
  readonly name: string;
  readonly kind: string;
  readonly axis: string;
  readonly values: string;
  readonly categories: string;
  readonly color: string | null;
  readonly weight: number | null;
  readonly marker: {
    readonly style: string;
    readonly size: number;
    readonly background: string;
    readonly foreground: string;
  } | null;
  readonly gap: number | null;
  readonly overlap: number | null;
  readonly hole: number | null;
  readonly points: readonly { readonly color: string; readonly border: SeenLine }[];
  readonly labels: {
    readonly format: string;
    readonly place: string | null;
    readonly font: SeenFont;
    readonly ground: string | null;
    readonly colors: readonly string[];
  } | null;
}

export interface SeenAxis {
  readonly title: string | null;
  readonly titleFont: SeenFont | null;
  readonly font: SeenFont;
  readonly line: SeenLine | null;
  readonly ticks: string;
  readonly labels: string;
  readonly reversed: boolean;
  readonly minimum: number | null;
  readonly format: string;
  readonly gridlines: SeenLine | null;
}

export interface SeenChart {
  readonly name: string;
  readonly title: string;
  readonly titleFont: SeenFont;
  readonly anchor: string;
  readonly legend: { readonly place: string; readonly font: SeenFont } | null;
  readonly fill: string | null;
  readonly border: SeenLine;
  readonly font: SeenFont;
  readonly series: readonly SeenSeries[];
  readonly category: SeenAxis | null;
  readonly value: SeenAxis | null;
  readonly secondary: SeenAxis | null;
}

export interface SeenSheet {
  readonly cells: Readonly<Record<string, SeenCell>>;
  readonly merges: readonly string[];
  /** Characters, to a hundredth. */
  readonly widths: readonly number[];
  /** Points by row from 1. */
  readonly heights: Readonly<Record<number, number>>;
  readonly page: Readonly<Record<string, unknown>>;
  /** Names that lead to the sheet: "_KhopSo.1 hidden". */
  readonly names: readonly string[];
  readonly charts: readonly SeenChart[];
}

/** Eleven digits of a number: a file's values are ours, the stand-in's its engine's. */
export const seenValue = (value: unknown): string | number | null =>
  typeof value === 'number'
    ? Number(value.toPrecision(11))
    : value === null || value === undefined || value === ''
      ? null
      : typeof value === 'object' && 'error' in value
        ? String(value.error)
        : String(value);

export const fontText = (font: {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  name?: string;
  size?: number;
  color?: string;
}): string =>
  [
    font.name ?? '?',
    font.size ?? '?',
    font.color ?? '#000000',
    font.bold ? 'bold' : '',
    font.italic ? 'italic' : '',
    font.underline ? 'underline' : '',
  ]
    .filter(Boolean)
    .join(' ');

export const hundredth = (value: number): number => Math.round(value * 100) / 100;
