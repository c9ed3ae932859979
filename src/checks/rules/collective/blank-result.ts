/** A result left blank whose value is exactly what a total above it misses. */
import { keyName } from '../../../sheet';
import type { BlankResult, BlankResults } from '../../blank-results';
import { listCells } from '../../report/describe';
import { relationDetails } from '../../report/cause-details';
import type { Details, Suspect } from '../../types';
import type { CheckRule } from '../rule';
import { listed } from './listed';

/** Nothing but the blank cells explains the gap to its last digit; whether they were left blank on purpose is asked. */
const CONFIDENCE = 0.9;
/** Cells named as suspects. */
const MOST = 12;

const amountOf = (blanks: readonly BlankResult[]): number => blanks.reduce((sum, { value }) => sum + value, 0);

/** What both rules about blank results say. */
export function blankDetails({ broken, blanks, source }: BlankResults): Details {
  const main = broken[0]!;
  return {
    ...relationDetails(main, main.relation.sheet, broken.length, source),
    blanks: listCells(blanks.map(({ key }) => key)),
    parts: listCells(blanks.flatMap(({ parts }) => parts)),
    amount: amountOf(blanks),
  };
}

export const BLANK_RESULT: CheckRule<'blank-result', BlankResults> = {
  id: 'blank-result',
  grades: ['review'],
  title: { vi: 'Ô kết quả để trống', en: 'Result left blank' },
  reads: {
    vi: 'dòng hoặc cột có số nhưng để trống ô kết quả, và tổng lệch đúng bằng số đó',
    en: 'lines or columns with figures but no result, and the total that misses exactly as much',
  },
  source: { kind: 'design', text: 'a gap that is to the last digit what blank results would hold is no chance' },
  find: (subject) => {
    const { broken, blanks } = subject;
    const { sheet } = broken[0]!.relation;
    const first = blanks[0]!;
    return [
      {
        sheet,
        cell: first.key,
        about: [keyName(first.key), ...broken.map(({ relation }) => keyName(relation.result))],
        broken: listed(broken),
        suspects: blanks.slice(0, MOST).map(({ key, value }): Suspect => ({
          sheet,
          cell: key,
          value: 0,
          suggestion: value,
          slip: null,
          confidence: CONFIDENCE,
        })),
        details: blankDetails(subject),
      },
    ];
  },
};
