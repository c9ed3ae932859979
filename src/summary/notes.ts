/** The notes under a summary: where its figures come from, and what to know about them. */
import { type CellPosition, cellName, rangeName } from '../sheet';
import type { Table } from '../tables';
import type { FindingCounts, SourceNote } from './types';

/** So many cells or rows are named; the rest is counted. */
const MAX_CELLS = 6;
const MAX_NAMES = 5;

const cellList = (positions: readonly CellPosition[]): string => {
  const names = positions.slice(0, MAX_CELLS).map(({ row, column }) => cellName(row, column));
  return names.join(', ') + (positions.length > MAX_CELLS ? `… (${positions.length} ô)` : '');
};

const nameList = (labels: readonly string[]): string =>
  labels.slice(0, MAX_NAMES).join('; ') + (labels.length > MAX_NAMES ? `… (${labels.length} dòng)` : '');

const cellsOf = (notes: readonly { readonly cell: CellPosition }[]): string => cellList(notes.map(({ cell }) => cell));

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

/** Notes under a summary, one sentence or two each, without their dashes. */
export interface Notes {
  /** For whoever reads the printed sheet: what "Khác" holds, where Lâm Đồng is counted, which rows are not there, of which targets less is better. */
  readonly printed: readonly string[];
  /** For whoever has the workbook: where the figures come from, what was found there. */
  readonly program: readonly string[];
}

export function notesOf(table: Table, findings: FindingCounts | null, notes: readonly SourceNote[]): Notes {
  const isPrinted = ({ type }: SourceNote): boolean =>
    ['top-only', 'lam-dong', 'unmatched', 'left-out', 'less-is-better'].includes(type);
  const texts = (wanted: boolean): string[] =>
    notes.filter((note) => isPrinted(note) === wanted).flatMap((note) => rowText(note) ?? []);
  return {
    printed: texts(true),
    program: [
      `Số liệu lấy bằng công thức từ trang tính “${table.sheet}”, vùng ${rangeName(table.range)}. ${findingsText(findings)}`,
      ...cellTexts(notes),
      ...texts(false),
    ],
  };
}

/** What is to be known of single cells of the source, one text for all cells of a kind. */
function cellTexts(notes: readonly SourceNote[]): string[] {
  const texts: string[] = [];
  const differing = notes.filter((note) => note.type === 'total-differs');
  if (differing.length > 0) {
    const columns = [...new Set(differing.map(({ column }) => column))].join('”, “');
    texts.push(
      `Dòng tổng của cột “${columns}” lấy theo bảng nguồn (ô ${cellsOf(differing)}) vì cộng các dòng trên không bằng số này.`,
    );
  }
  const errors = notes.filter((note) => note.type === 'error-cell');
  if (errors.length > 0)
    texts.push(
      `Ô nguồn đang báo lỗi, tạm tính bằng 0 nên số liệu chưa đủ: ${cellsOf(errors)}. Sửa các ô này thì bảng tự tính lại; sau đó làm mới bảng.`,
    );
  const asText = notes.filter((note) => note.type === 'text-number');
  const read = asText.filter((note) => note.read);
  if (read.length > 0) texts.push(`Ô nguồn ghi số ở dạng chữ, đã đọc thành số: ${cellsOf(read)}.`);
  const unread = asText.filter((note) => !note.read);
  if (unread.length > 0) texts.push(`Ô nguồn ghi số ở dạng chữ, không được cộng: ${cellsOf(unread)}.`);
  return texts;
}

/** What is to be known of the rows of the summary; null for a note on a cell. */
function rowText(note: SourceNote): string | null {
  switch (note.type) {
    case 'top-only':
      return `Bảng nêu ${note.shown} dòng lớn nhất trong ${note.all} dòng; các dòng còn lại gộp vào “Khác”.`;
    case 'lam-dong':
      return `Lâm Đồng (sau sắp xếp) xếp vào ${note.region}.`;
    case 'unmatched':
      return `“Khác” gồm: ${nameList(note.labels)}.`;
    case 'left-out':
      return `Dòng của biểu gốc nằm ngoài tổng số, không nêu trong bảng: ${nameList(note.labels)}.`;
    case 'less-is-better':
      return `Chỉ tiêu càng thấp càng tốt, thấp hơn kế hoạch là vượt: ${nameList(note.labels)}.`;
    case 'mixed-units':
      return 'Các dòng có đơn vị tính khác nhau nên không cộng, không tính tỷ trọng và không xếp hạng.';
    case 'no-shares':
      return `Không tính tỷ trọng của “${note.column}” vì có số dương và số âm.`;
    case 'no-total':
      return 'Các dòng không phải là phần của cùng một tổng nên không có dòng tổng số.';
    default:
      return null;
  }
}
