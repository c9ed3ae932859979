/** All that does not agree in cells of one sheet that nobody sees: worth one line, no mistake of what is printed. */
import { type CellKey, keyName } from '../../../sheet';
import type { BrokenRelation } from '../../types';
import { CELLS_NAMED, type CheckRule } from '../rule';

export interface UnseenCells {
  readonly sheet: string;
  /** At least one. */
  readonly cells: readonly CellKey[];
  readonly broken: readonly BrokenRelation[];
}

/** Broken relations listed in one finding. */
const LISTED = 40;

export const UNSEEN: CheckRule<'unseen', UnseenCells> = {
  id: 'unseen',
  grades: ['info'],
  title: { vi: 'Chỗ chưa khớp ở ô không hiện khi in', en: 'Differences in cells that are not printed' },
  reads: {
    vi: 'ô trong hàng, cột, trang bị ẩn hoặc ngoài vùng in',
    en: 'cells in hidden rows, columns and sheets, or outside the print area',
  },
  source: { kind: 'design', text: 'what is not printed misleads no reader; working sheets are full of it' },
  find: ({ sheet, cells, broken }) => [
    {
      sheet,
      cell: cells[0]!,
      about: cells.map(String),
      broken: broken.slice(0, LISTED),
      details: { count: cells.length, cells: cells.slice(0, CELLS_NAMED).map(keyName).join(', ') },
    },
  ],
};
