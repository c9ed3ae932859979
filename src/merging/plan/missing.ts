/** Còn thiếu: who has not sent, what came twice or for another period, and what is to be decided. */
import type { SheetPlan } from '../../sheet';
import { type Merge, formTitle } from '../merge';
import { type Roster, missingUnits } from '../roster';
import { sourceName, tableName } from '../submission';
import { HEADER, TEXT } from './drafting';
import { SheetDraft } from './sheet-draft';
import { ASIDE, DOUBTS, WORDS } from './words';

/** A file that could not be read. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

export function planMissing(merge: Merge, roster: Roster, failed: readonly FailedFile[], name: string): SheetPlan {
  const sheet = new SheetDraft(name, [6, 50, 50, 40]);
  let row = sheet.head('NHỮNG GÌ CÒN THIẾU, CÒN CẦN QUYẾT ĐỊNH', '', null);
  const section = (title: string, headers: readonly string[], lines: readonly (readonly string[])[]): void => {
    sheet.cells.text(row++, 0, title, { bold: true });
    headers.forEach((text, column) => sheet.cells.text(row, column, text, HEADER));
    row++;
    if (lines.length === 0) sheet.cells.text(row++, 1, WORDS.none, TEXT);
    lines.forEach((line, i) => {
      [String(i + 1), ...line].forEach((text, column) => sheet.cells.text(row, column, text, TEXT));
      row++;
    });
    row++;
  };
  section(
    '1. Đơn vị chưa gửi',
    ['STT', 'Đơn vị', 'Biểu'],
    merge.forms.flatMap((form) => missingUnits(form, roster).map((unit) => [unit, formTitle(form)])),
  );
  section(
    '2. Tệp không đọc được',
    ['STT', 'Tệp', 'Lý do'],
    failed.map(({ file, reason }) => [file, reason]),
  );
  section(
    '3. Bảng gửi trùng, khác kỳ hoặc bỏ ra: chưa cộng vào bảng gộp',
    ['STT', 'Tệp', 'Biểu', 'Lý do'],
    [
      ...merge.forms.flatMap((form) =>
        form.aside.map(({ submission, reason, instead }) => [
          sourceName(submission),
          formTitle(form),
          ASIDE[reason](instead),
        ]),
      ),
      ...merge.unmerged.map((submission) => [sourceName(submission), tableName(submission), 'chỉ một tệp có biểu này']),
    ],
  );
  section(
    '4. Cần quyết định: trong khi chờ thì để riêng, không cộng chung',
    ['STT', 'Ở tệp gửi đến', 'Ở bảng gộp', 'Câu hỏi'],
    merge.questions.map(({ theirs, ours, kind, labels = [], sources }) => [
      labels.length > 0 ? `${theirs}: ${labels.join('; ')}` : theirs,
      ours,
      `${DOUBTS[kind]} (${sources.length} tệp: ${sources.slice(0, 3).join(', ')}${sources.length > 3 ? ' …' : ''})`,
    ]),
  );
  return sheet.plan(null);
}
