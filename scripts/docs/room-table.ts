/** The table of rooms in docs/architecture.md, made from scripts/house.js. */
import { rooms } from '../house.js';
import { withText } from './marked-text';

const MARKS = ['<!-- rooms: written by `npm run docs:architecture` -->', '<!-- end of rooms -->'] as const;

/** A Markdown table with padded columns, as Prettier lays it out. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[], filler: string): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!, filler)).join(' | ')} |`;
  const [header, ...body] = rows;
  return [
    line(header!, ' '),
    line(
      widths.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row, ' ')),
  ].join('\n');
}

/** The document with the table of today's plan between its two marks. Throws where it has no marks. */
export function withRoomTable(document: string): string {
  const table = markdownTable([
    ['folder of `src/`', 'what lives there', 'knows of'],
    ...Object.entries(rooms).map(([name, { holds, knows }]) => [`\`${name}/\``, holds, knows.join(', ') || 'nothing']),
  ]);
  return withText(document, MARKS, table);
}
