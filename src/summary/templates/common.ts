import type { BodyBuilder, ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import type { TableView } from '../view';
import { TEXTS } from '../vocabulary';

/** More slices than this cannot be told apart. */
const MAX_SLICES = 6;

export const valueTitle = (frame: Frame): string | null => frame.unit;

/** The header over the rows: the source's own where the rows are the source's. */
export function itemHeader(view: TableView, frame: Frame): string {
  const first = frame.rows[0]?.id ?? '';
  if (first.startsWith('part')) return TEXTS.groupHeaders.parts;
  if (first.startsWith('class:')) {
    const label = frame.rows[0]!.label;
    return (Object.values(TEXTS.regions) as string[]).includes(label) ? TEXTS.groupHeaders.region : TEXTS.item;
  }
  const label = view.table.columns.find(({ role }) => role === 'label');
  const header = label?.path.at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  if (header === '' || header.length > 40) return TEXTS.item;
  return header === header.toLocaleUpperCase('vi') ? header.charAt(0) + header.slice(1).toLocaleLowerCase('vi') : header;
}

/** A column's header as it stands in a title in capitals. */
export const namedColumn = (header: string): string => header.toLocaleUpperCase('vi').replace(/\s*\(.*?\)/g, '').trim();

/** The main total in words, where it is money in a stated unit. */
export const moneyWords = (frame: Frame, column: string, subject: string): { column: string; subject: string } | null =>
  frame.unitFactor === null ? null : { column, subject: subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) };

/** Parts of a whole as a ring: only where they are parts, few, and none is negative. */
export function doughnut(builder: BodyBuilder, column: string, title: string, value: (row: FrameRow) => number): ChartRequest[] {
  const rows = builder.counted;
  const filled = rows.filter((row) => value(row) > 0);
  const drawable = builder.hasTotal && builder.frame.additive && filled.length > 1 && rows.length <= MAX_SLICES && rows.every((row) => value(row) >= 0);
  if (!drawable) return [];
  return [
    {
      title,
      direction: 'down',
      series: [{ of: column, kind: 'doughnut', axis: 'primary', dataLabels: true }],
      categories: filled.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: null,
      secondaryTitle: null,
      legend: 'right',
    },
  ];
}
