/** One doubt about a header that stands under several others is asked once, and its answer holds under all of them. */
import { mergeSubmissions, type Submission } from '../../src/merging';
import { submissionOf } from '../../src/merging/submission';
import { readTables } from '../../src/tables';
import { grid } from '../cases/workbook';

function sent(province: string, level: string, at: number): Submission {
  const csv = `
SỞ TÀI CHÍNH TỈNH ${province.toUpperCase()}
QUYẾT TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG NĂM 2018
,,,,Đơn vị tính: triệu đồng
STT,Nội dung,Dự toán,,Quyết toán,,So sánh (%),
,,${level},Ngân sách huyện,${level},Ngân sách huyện,${level},Ngân sách huyện
A,B,1,2,3,4,5=3/1,6=4/2
,Tổng số,${30 * at},${20 * at},${24 * at},${18 * at},80,90
1,Chi đầu tư phát triển,${10 * at},${8 * at},${8 * at},${6 * at},80,75
2,Chi thường xuyên,${20 * at},${12 * at},${16 * at},${12 * at},80,100`;
  const read = grid({ csv, merges: 'C4:D4 E4:F4 G4:H4 A4:A5 B4:B5' });
  const [table] = readTables(read).tables;
  return submissionOf(table!, read, { file: `${province}.xlsx` });
}

const FILES = [
  sent('Long An', 'Ngân sách cấp tỉnh', 1),
  sent('Bến Tre', 'Ngân sách cấp tỉnh', 2),
  sent('Cần Thơ', 'Ngân sách TP', 3),
];

test('is asked once, by the header that differs', () => {
  const { questions } = mergeSubmissions(FILES);
  expect(questions.map(({ theirs, ours }) => [theirs, ours])).toEqual([['Ngân sách TP', 'Ngân sách cấp tỉnh']]);
});

test('is answered under all headers', () => {
  const [question] = mergeSubmissions(FILES).questions;
  const { forms, questions } = mergeSubmissions(FILES, { decisions: [{ id: question!.id, answer: 'match' }] });
  expect(questions).toEqual([]);
  expect(forms[0]!.columns).toHaveLength(6);
  expect(forms[0]!.parts.map(({ missingColumns }) => missingColumns.length)).toEqual([0, 0, 0]);
  const apart = mergeSubmissions(FILES, { decisions: [{ id: question!.id, answer: 'apart' }] });
  expect(apart.forms[0]!.columns).toHaveLength(9);
});
