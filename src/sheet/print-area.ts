/** Print areas, as a defined name or Excel writes them. */
import { type CellRange, MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange } from './address';

/** "A1:C7", "$A:$C" or "$1:$40". */
function parseArea(name: string): CellRange | null {
  const cells = parseRange(name);
  if (cells) return cells;
  const [first = '', last = ''] = name.replace(/\$/g, '').split(':');
  if (/^\d{1,7}$/.test(first) && /^\d{1,7}$/.test(last)) {
    const [top, bottom] = [Number(first) - 1, Number(last) - 1];
    return top >= 0 && bottom >= top && bottom < MAX_ROWS ? { top, bottom, left: 0, right: MAX_COLUMNS - 1 } : null;
  }
  const [left, right] = [columnIndex(first), columnIndex(last)];
  return left >= 0 && right >= left ? { top: 0, bottom: MAX_ROWS - 1, left, right } : null;
}

/**
 * The rectangles of a sheet's print area: `'a,b'!$A$1:$B$20,'a,b'!$D:$E`. None where a part is computed (`OFFSET(…)`) or
 * lost (`#REF!`): then the whole sheet counts as printed.
 */
export function parsePrintAreas(reference: string): readonly CellRange[] {
  const areas: CellRange[] = [];
  for (const part of reference.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const area = parseArea(part.slice(part.lastIndexOf('!') + 1).trim());
    if (!area) return [];
    areas.push(area);
  }
  return areas;
}
