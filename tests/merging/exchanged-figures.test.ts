/** Figures under exchanged headers, which only the rates of a table give away. */
import { mergeSubmissions } from '../../src/merging';
import type { Rows } from '../tables/sheets';
import { sent } from './sent';

const HEAD: Rows = [
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
  ['A', 'B', '1', '2', '3=2/1'],
];
const LINES = ['Đào tạo nghề', 'Hội chợ, triển lãm', 'Tư vấn', 'Truyền thông', 'Máy móc, thiết bị'];

interface Office {
  readonly lines?: number;
  /** So many lines have plan and result under each other's header. */
  readonly exchanged?: number;
  /** So many lines have a result that is the plan. */
  readonly fulfilled?: number;
}

const table = (file: string, factor: number, { lines = LINES.length, exchanged = 0, fulfilled = 0 }: Office = {}) =>
  sent(
    {
      heading: [['KINH PHÍ KHUYẾN CÔNG NĂM 2018']],
      head: HEAD,
      body: LINES.slice(0, lines).map((label, i) => {
        const plan = (1_000 + 137 * i) * factor;
        const actual = i >= lines - fulfilled ? plan : (800 + 91 * i) * factor;
        const rate = Math.round((actual / plan) * 10_000) / 100;
        return i < exchanged ? [i + 1, label, actual, plan, rate] : [i + 1, label, plan, actual, rate];
      }),
    },
    { file: `${file}.xlsx`, fingerprint: file },
  );
/** The columns of the second office that are asked about. */
const asked = (office: Office): string[] =>
  mergeSubmissions([table('a', 1), table('b', 3, office)])
    .questions.filter(({ kind }) => kind === 'column')
    .map(({ theirs }) => theirs)
    .sort();
const BOTH = ['Kế hoạch', 'Thực hiện'];

test('are asked about where three lines in five say so', () => {
  expect([asked({}), asked({ exchanged: 2 })]).toEqual([[], []]);
  expect([asked({ exchanged: 3 }), asked({ exchanged: 5 })]).toEqual([BOTH, BOTH]);
});

test('are not known from fewer than three lines', () => {
  expect(asked({ lines: 3, exchanged: 3 })).toEqual(BOTH);
  expect(asked({ lines: 2, exchanged: 2 })).toEqual([]);
});

test('lines whose result is the plan say nothing of which is which', () => {
  expect(asked({ exchanged: 3, fulfilled: 2 })).toEqual(BOTH);
  // Two of the three that tell.
  expect(asked({ exchanged: 2, fulfilled: 2 })).toEqual(BOTH);
  expect(asked({ exchanged: 2, fulfilled: 3 })).toEqual([]);
});
