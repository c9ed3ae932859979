/** A printed figure that is computed with a cell which nobody sees and which does not agree. */
import { placeName } from '../../report/describe';
import type { Finding } from '../../types';
import type { Place } from '../formulas/precedents';
import type { CheckRule } from '../rule';

export interface UnseenSource {
  /** The cell that is printed. */
  readonly printed: Place;
  /** What was found at the cell that is not; has a broken relation. */
  readonly finding: Finding;
}

/** What the cell of the finding says and what it should say; as an operand it has no relation of its own. */
function figuresOf({ sheet, cell, broken, suspects }: Finding): { readonly stated: number; readonly expected: number } {
  const accused = suspects.find((one) => one.sheet === sheet && one.cell === cell);
  if (accused && accused.suggestion !== null) return { stated: accused.value, expected: accused.suggestion };
  return broken.find((one) => one.result === cell) ?? broken[0]!;
}

export const UNSEEN_SOURCE: CheckRule<'unseen-source', UnseenSource> = {
  id: 'unseen-source',
  grades: ['review'],
  title: { vi: 'Số in ra tính cùng ô ẩn chưa khớp', en: 'Printed figure and a hidden cell that does not agree' },
  reads: {
    vi: 'ô in ra tính từ ô bị ẩn hoặc ngoài vùng in',
    en: 'printed cells computed from cells that are not printed',
  },
  source: { kind: 'design', text: 'a mistake in a hidden cell counts where a printed figure carries it' },
  find: ({ printed, finding }) => {
    const { sheet, key } = printed;
    const { stated, expected } = figuresOf(finding);
    const source = placeName(finding.sheet, finding.cell, sheet);
    return [
      {
        sheet,
        cell: key,
        about: [`${finding.sheet}!${finding.cell}`, `${sheet}!${key}`],
        broken: finding.broken,
        suspects: finding.suspects,
        details: { unseenCell: source, stated, expected, decimals: finding.details['decimals'] ?? 2 },
      },
    ];
  },
};
