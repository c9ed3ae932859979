/** Parts in lines that have none: a column filled down too far, which its total took in. */
import { keyName } from '../../../sheet';
import type { BlankResults } from '../../blank-results';
import type { Suspect } from '../../types';
import type { CheckRule } from '../rule';
import { blankDetails } from './blank-result';
import { listed } from './listed';

/** The other sums of these lines agree that nothing belongs here. */
const CONFIDENCE = 0.9;
/** Cells named as suspects. */
const MOST = 12;

export const PART_WITHOUT_WHOLE: CheckRule<'part-without-whole', BlankResults> = {
  id: 'part-without-whole',
  grades: ['review'],
  title: { vi: 'Số thành phần ở dòng không có số chung', en: 'Part in a line without its whole' },
  reads: {
    vi: 'dòng có số thành phần mà ô số chung để trống, và tổng lệch đúng bằng số đó',
    en: 'lines with a part and a blank whole, and the total that misses exactly as much',
  },
  source: { kind: 'design', text: 'a column filled down too far shows only in the totals, by exactly these figures' },
  find: (subject) => {
    const { broken, blanks, source } = subject;
    const { sheet } = broken[0]!.relation;
    const parts = blanks.flatMap((blank) => blank.parts);
    return [
      {
        sheet,
        cell: parts[0]!,
        about: [keyName(parts[0]!), ...broken.map(({ relation }) => keyName(relation.result))],
        broken: listed(broken),
        suspects: parts.slice(0, MOST).map((key): Suspect => ({
          sheet,
          cell: key,
          value: source.figure(sheet, key)?.value ?? 0,
          suggestion: 0,
          slip: null,
          confidence: CONFIDENCE,
        })),
        details: blankDetails(subject),
      },
    ];
  },
};
