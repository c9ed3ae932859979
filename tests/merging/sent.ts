/** Tables as offices send them, for tests of merging: the usual one with what a test changes of it. */
import { type Submission, type SubmissionFacts, submissionOf } from '../../src/merging';
import { type Rows, sheet, tableOf } from '../tables/sheets';

export const HEAD: Rows = [['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)', 'Ghi chú']];
export const BODY: Rows = [
  [1, 'Đào tạo nghề', 1_250, 1_183, 94.64, null],
  [2, 'Hội chợ, triển lãm', 2_475, 2_276, 91.96, null],
  [3, 'Tư vấn', 730, 690, 94.52, null],
  [null, 'Tổng cộng', 4_455, 4_149, 93.13, null],
];

export interface Sent {
  readonly heading?: Rows;
  readonly head?: Rows;
  readonly body?: Rows;
  readonly name?: string;
}

export function sent(
  { heading = [], head = HEAD, body = BODY, name = 'Biểu 01' }: Sent,
  facts: Partial<SubmissionFacts> = {},
): Submission {
  const grid = sheet([...heading, ...head, ...body], { name });
  return submissionOf(tableOf(grid), grid, { file: 'bao-cao.xlsx', ...facts });
}

/** The lines with so many times the amounts, as another office has them: the same figures would be a copy. */
export const times = (factor: number, body = BODY): Rows =>
  body.map((row) =>
    row.map((cell, column) => (typeof cell === 'number' && (column === 2 || column === 3) ? cell * factor : cell)),
  );

export const headed = (...lines: readonly string[]): Rows => lines.map((line) => [line]);
