/** The notes under a summary: where its figures come from, and what to know about them. */
import { type CellPosition, cellName, rangeName } from '../sheet';
import type { Table } from '../tables';
import type { FindingCounts, SourceNote } from './types';

const cells = (positions: readonly CellPosition[]): string => {
  const names = positions.slice(0, 6).map(({ row, column }) => cellName(row, column));
  return names.join(', ') + (positions.length > 6 ? `… (${positions.length} ô)` : '');
};

function findingsText(findings: FindingCounts | null): string {
  if (findings === null) return 'Khi lập bảng, vùng nguồn chưa được kiểm tra số liệu.';
  const parts = [
    [findings.error, 'mục sai'],
    [findings.review, 'mục cần xem'],
    [findings.rounding, 'mục lệch do làm tròn'],
  ].filter(([count]) => count !== 0);
  return parts.length === 0
    ? 'Khi lập bảng, kiểm tra vùng nguồn không thấy số liệu nào không khớp.'
    : `Khi lập bảng, kiểm tra vùng nguồn có ${parts.map(([count, name]) => `${count} ${name}`).join(', ')}.`;
}

/** The notes under a summary, one sentence or two each, without their dashes. */
export function noteTexts(
  table: Table,
  findings: FindingCounts | null,
  notes: readonly SourceNote[],
  inWords: boolean,
): string[] {
  const texts = [
    `Số liệu lấy bằng công thức từ trang tính “${table.sheet}”, vùng ${rangeName(table.range)}. ${findingsText(findings)}`,
  ];
  const differing = notes.filter((note) => note.type === 'total-differs');
  if (differing.length > 0) {
    const columns = [...new Set(differing.map(({ column }) => column))].join('”, “');
    texts.push(
      `Dòng tổng của cột “${columns}” lấy theo bảng nguồn (ô ${cells(differing.map(({ cell }) => cell))}) vì cộng các dòng trên không bằng số này.`,
    );
  }
  const errors = notes.filter((note) => note.type === 'error-cell');
  if (errors.length > 0)
    texts.push(
      `Ô nguồn đang báo lỗi, tạm tính bằng 0 nên số liệu chưa đủ: ${cells(errors.map(({ cell }) => cell))}. Sửa các ô này thì bảng tự tính lại; sau đó làm mới bảng.`,
    );
  const read = notes.filter((note) => note.type === 'text-number' && note.read);
  if (read.length > 0)
    texts.push(
      `Ô nguồn ghi số ở dạng chữ, đã đọc thành số: ${cells(read.flatMap((note) => ('cell' in note ? [note.cell] : [])))}.`,
    );
  const unread = notes.filter((note) => note.type === 'text-number' && !note.read);
  if (unread.length > 0)
    texts.push(
      `Ô nguồn ghi số ở dạng chữ, không được cộng: ${cells(unread.flatMap((note) => ('cell' in note ? [note.cell] : [])))}.`,
    );
  for (const note of notes) {
    if (note.type === 'top-only')
      texts.push(`Bảng nêu ${note.shown} dòng lớn nhất trong ${note.all} dòng; các dòng còn lại gộp vào “Khác”.`);
    if (note.type === 'lam-dong') texts.push(`Lâm Đồng (sau sắp xếp) xếp vào ${note.region}.`);
    if (note.type === 'unmatched') {
      const names = note.labels.slice(0, 5).join('; ');
      texts.push(`“Khác” gồm: ${names}${note.labels.length > 5 ? `… (${note.labels.length} dòng)` : ''}.`);
    }
    if (note.type === 'no-total')
      texts.push('Các dòng không phải là phần của cùng một tổng nên không có dòng tổng số.');
  }
  if (inWords)
    texts.push(
      'Dòng “Bằng chữ” được lập theo số tổng lúc tính; khi bảng nguồn thay đổi, làm mới bảng tổng hợp để lập lại.',
    );
  return texts;
}
