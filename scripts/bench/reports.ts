/** How long the text of a report takes, and how that grows with its length. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files';
import { claimsIn, compareWithTables } from '../../src/narrative';
import { readTables } from '../../src/tables';
import type { Measure } from './bench';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';
/** Of a page in 14 points with the spacing of official documents. */
const LETTERS_OF_PAGE = 2_000;
const PAGES = 100;

const figure = (value: number): string =>
  value
    .toFixed(1)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+(?!\d))/g, '.');

/** A paragraph with claims of four kinds; no two are alike. */
function paragraph(index: number): string {
  const plan = 20_000 + ((index * 7919) % 9_973) + 0.5;
  const actual = plan * (0.8 + (index % 17) / 100);
  const before = plan * (0.7 + (index % 13) / 50);
  const part = actual * (0.3 + (index % 11) / 40);
  return (
    `Kế hoạch vốn của khu vực ${index} là ${figure(plan)} triệu đồng, thực hiện ${figure(actual)} triệu đồng, đạt ` +
    `${figure((actual / plan) * 100)}% kế hoạch; so với cùng kỳ (${figure(before)} triệu đồng) bằng ${figure((actual / before) * 100)}%. ` +
    `Trong đó ngân sách trung ương ${figure(part)} triệu đồng, chiếm ${figure((part / actual) * 100)}%; ngân sách địa phương ` +
    `${figure(actual - part)} triệu đồng. Các đơn vị đã tổ chức triển khai theo đúng quy định và báo cáo đầy đủ.`
  );
}

function textOf(pages: number): string {
  const paragraphs: string[] = [];
  for (let letters = 0; letters < pages * LETTERS_OF_PAGE; letters += paragraphs.at(-1)!.length)
    paragraphs.push(paragraph(paragraphs.length));
  return paragraphs.join('\n');
}

/** Seconds of the processor. */
function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

export function readingReports(): Measure[] {
  const [short, long] = [textOf(PAGES / 10), textOf(PAGES)];
  claimsIn(short);
  const count = { short: 0, long: 0 };
  const seconds = {
    short: secondsOf(() => (count.short = claimsIn(short).length)),
    long: secondsOf(() => (count.long = claimsIn(long).length)),
  };
  const sheets = readWorkbook(SAMPLE, readFileSync(SAMPLE)).grids.map((grid) => ({
    grid,
    tables: readTables(grid).tables,
  }));
  // A megabyte, and a table pasted as one sentence.
  const huge = textOf(500);
  const sentence = textOf(40).replace(/[.;]?\n|[.;] /g, ', ');
  const inHuge = { count: 0, seconds: 0 };
  inHuge.seconds = secondsOf(() => (inHuge.count = claimsIn(huge).length));
  const inSentence = secondsOf(() => claimsIn(sentence));
  const compared = secondsOf(() => compareWithTables(long, sheets));
  return [
    {
      name: `a report of ${PAGES} pages, a hundred claims`,
      value: (seconds.long / count.long) * 100,
      unit: 's',
      goal: 1,
      note: `${count.long} claims`,
    },
    {
      name: 'time per claim of a report ten times as long',
      value: seconds.long / count.long / (seconds.short / count.short),
      unit: '',
      goal: 2,
    },
    {
      name: 'time per claim of a megabyte of text, as that of a fifth of it',
      value: inHuge.seconds / inHuge.count / (seconds.long / count.long),
      unit: '',
      // Five times as long with an exponent of 1.1.
      goal: 1.2,
    },
    { name: 'a sentence of 80,000 letters', value: inSentence, unit: 's', goal: 1 },
    { name: `a report of ${PAGES} pages looked for in the sample's tables`, value: compared, unit: 's', goal: 5 },
  ];
}
