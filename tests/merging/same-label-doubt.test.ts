/** Rows of one name that offices hang in different places: one question, with what they stand under on both sides. */
import { mergeSubmissions, planMerge } from '../../src/merging';
import { sent } from './sent';

const HEADING = [['QUYẾT TOÁN CHI NGÂN SÁCH XÃ NĂM 2024'], [null, null, 'Đơn vị tính: triệu đồng']];

const line = (index: string | null, label: string, planned: number, actual: number) => [
  index,
  label,
  planned,
  actual,
  Math.round((actual / planned) * 10_000) / 100,
  null,
];

/** The programmes directly below the investments. */
const plain = (at: number) => [
  line('I', 'Chi đầu tư phát triển', 170 * at, 153 * at),
  line('1', 'Hạ tầng khu công nghiệp', 70 * at, 60 * at),
  line('2', 'Phát triển lâm nghiệp', 60 * at, 58 * at),
  line('3', 'Hạ tầng du lịch', 40 * at, 35 * at),
  line('II', 'Chi thường xuyên', 200 * at, 190 * at),
  line('1', 'Sự nghiệp y tế', 90 * at, 85 * at),
  line('2', 'Sự nghiệp văn hóa', 110 * at, 105 * at),
];

/** The same below a level of its own, in another order. */
const nested = (at: number) => [
  line('I', 'Chi đầu tư phát triển', 190 * at, 170 * at),
  line('1', 'Vốn ngoài nước', 20 * at, 17 * at),
  line('2', 'Vốn trong nước', 170 * at, 153 * at),
  line('2.1', 'Hạ tầng du lịch', 40 * at, 35 * at),
  line('2.2', 'Phát triển lâm nghiệp', 60 * at, 58 * at),
  line('2.3', 'Hạ tầng khu công nghiệp', 70 * at, 60 * at),
  line('II', 'Chi thường xuyên', 200 * at, 190 * at),
  line('1', 'Sự nghiệp y tế', 90 * at, 85 * at),
  line('2', 'Sự nghiệp văn hóa', 110 * at, 105 * at),
];

const files = [plain(1), plain(2), nested(3)].map((body, i) =>
  sent({ heading: HEADING, body }, { file: `xa-${i}.xlsx`, fingerprint: `xa-${i}` }),
);
const rowsNamed = (label: string, merge: ReturnType<typeof mergeSubmissions>) =>
  merge.forms[0]!.rows.filter(({ row }) => row.label === label);

test('are asked about once, by what they stand under', () => {
  const { questions } = mergeSubmissions(files);
  expect(questions.map(({ kind, theirs, ours, labels }) => ({ kind, theirs, ours, labels }))).toEqual([
    {
      kind: 'rows',
      theirs: 'I Chi đầu tư phát triển › 2 Vốn trong nước',
      ours: 'I Chi đầu tư phát triển',
      labels: ['2.1 Hạ tầng du lịch', '2.2 Phát triển lâm nghiệp', '2.3 Hạ tầng khu công nghiệp'],
    },
  ]);
});

test('nothing is matched before it is answered; one answer settles all of them', () => {
  const [question] = mergeSubmissions(files).questions;
  expect(rowsNamed('Hạ tầng du lịch', mergeSubmissions(files))).toHaveLength(2);
  const matched = mergeSubmissions(files, { decisions: [{ id: question!.id, answer: 'match' }] });
  expect(matched.questions).toEqual([]);
  for (const label of ['Hạ tầng du lịch', 'Phát triển lâm nghiệp', 'Hạ tầng khu công nghiệp']) {
    expect(rowsNamed(label, matched)).toHaveLength(1);
    expect(matched.forms[0]!.parts.map((part) => part.rowAt[rowsNamed(label, matched)[0]!.id]! >= 0)).toEqual([
      true,
      true,
      true,
    ]);
  }
  const apart = mergeSubmissions(files, { decisions: [{ id: question!.id, answer: 'apart' }] });
  expect(apart.questions).toEqual([]);
  expect(rowsNamed('Hạ tầng du lịch', apart)).toHaveLength(2);
});

test('the sheet of what is to be decided names the rows', () => {
  const missing = planMerge(mergeSubmissions(files)).find(({ name }) => name.startsWith('Còn thiếu'))!;
  const texts = missing.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
  expect(texts).toContain(
    'I Chi đầu tư phát triển › 2 Vốn trong nước: 2.1 Hạ tầng du lịch; 2.2 Phát triển lâm nghiệp; 2.3 Hạ tầng khu công nghiệp',
  );
});
