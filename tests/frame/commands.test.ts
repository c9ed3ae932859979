/** Every command line of `khop-so` in the documents is run as it stands, on files of the names that it says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { withRecord } from '../cli/checked-workbook';
import { Folder, dataOf, executionTable, executionWorkbook, khopSo, oldWorkbook } from '../cli/fixtures';
import { xlsx } from '../files/package-fixture';
import { DOCUMENTS, read } from './all-documents';

/**
 * What a document shows as code, each with its lines: blocks, of whatever language, and what stands in a sentence; there
 * the bare name of a command (`khop-so merge`) is none.
 */
function codeOf(file: string): string[][] {
  const blocks: string[][] = [];
  const rest = read(file).replace(/^ *```.*\n([\s\S]*?)^ *```/gm, (_, text: string) => {
    blocks.push(text.split('\n').map((line) => line.trim()));
    return '';
  });
  const inline = [...rest.matchAll(/`([^`\n]+)`/g)].map(([, text]) => [text!]);
  return [...blocks, ...inline.filter(([text]) => !/^khop-so [a-z]+$/.test(text!))];
}

/** Words of a command line as a shell makes them; a comment ends it. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s#\s.*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, one, other, bare]) => one ?? other ?? bare!,
  );

/**
 * The command lines of `khop-so` in a line of a document; `parallel … {} … ::: 1 2` is two of them, and a scheduler of
 * many computers puts its number in.
 */
function commandsIn(shown: string): string[][] {
  const line = (/^sbatch .*--wrap '(.*)'$/.exec(shown)?.[1] ?? shown).replaceAll('$SLURM_ARRAY_TASK_ID', '1');
  const bare = /^(?:npm run (?:--silent )?khop-so -- |(?:parallel )?khop-so |source <\(khop-so )(.*)$/.exec(line)?.[1];
  if (bare === undefined) return [];
  const words = wordsOf(bare.replace(/\)\s*(#.*)?$/, ''));
  const many = words.indexOf(':::');
  if (many < 0) return [words];
  return words.slice(many + 1).map((item) => words.slice(0, many).map((word) => word.replaceAll('{}', item)));
}

const blocks = DOCUMENTS.filter((file) => file !== 'CHANGELOG.md')
  .flatMap((file) => codeOf(file).map((lines) => ({ file, commands: lines.flatMap(commandsIn) })))
  .filter(({ commands }) => commands.length > 0);

const SENTENCE = 'Tổng kinh phí thực hiện năm 2018 là 8.080 triệu đồng, đạt 96,42% kế hoạch (8.380 triệu đồng).';

function report(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

const YEARS = [
  ['KINH PHÍ KHUYẾN CÔNG QUA CÁC NĂM'],
  [null, null, null, null, 'Đơn vị tính: triệu đồng'],
  ['STT', 'Nội dung', 'Năm 2016', 'Năm 2017', 'Năm 2018'],
  [1, 'Đào tạo nghề', 1_000, 1_100, 1_140],
  [2, 'Phát triển sản xuất', 4_000, 4_300, 4_720],
  [3, 'Hội chợ, triển lãm', 1_400, 1_500, 1_530],
  [null, 'Tổng cộng', 6_400, 6_900, 7_390],
] as const;

/** The table with twice the amounts, as another office has them. */
const twice = (lines: ReturnType<typeof executionTable>): ReturnType<typeof executionTable> =>
  lines.map((line) => line.map((cell) => (typeof cell === 'number' && cell > 100 ? 2 * cell : cell)));

/** A folder with a file of every name that the documents use; a figure of the workbooks does not agree. */
function folderOfExamples(): Folder {
  const folder = new Folder();
  const sheets = [
    { name: 'Biểu 01', data: dataOf(executionTable(1_350)) },
    { name: 'Biểu 02', data: dataOf(YEARS) },
  ];
  const book = withRecord(xlsx(sheets), 'bao-cao.xlsx');
  for (const name of ['report.xlsx', 'bao-cao.xlsx']) folder.file(name, book);
  for (const name of ['report.docx', 'bao-cao.docx']) folder.file(name, report());
  folder.file('cu.xls', oldWorkbook());
  folder.file(
    'bao-cao.csv',
    executionTable()
      .map((line) => line.join(';').replaceAll('.', ','))
      .join('\n'),
  );
  for (const name of ['folder', 'thu-muc']) {
    mkdirSync(folder.in(name));
    const put = (office: string, book: Uint8Array): void => writeFileSync(path.join(folder.in(name), office), book);
    put('nam-dinh.xlsx', executionWorkbook());
    put('ninh-binh.xlsx', xlsx([{ name: 'Biểu 01', data: dataOf(twice(executionTable())) }]));
  }
  return folder;
}

/** A word as it is meant in the folder: a file, a folder, all files of a kind; any other as it is. */
function placed(folder: Folder, word: string): string[] {
  const kind = /^\*(\.\w+)$/.exec(word)?.[1];
  if (kind)
    return folder
      .names()
      .filter((name) => name.endsWith(kind))
      .map((name) => folder.in(name));
  // A language that the reader is about to add.
  if (word === 'lo') return ['en'];
  return /^[\w-]+\.(xlsx|jsonl?|csv|docx|html)$/.test(word) || folder.names().includes(word)
    ? [folder.in(word)]
    : [word];
}

/** The id of a finding in place of the one of the document's own example. */
async function withFinding(words: readonly string[], file: string): Promise<string[]> {
  const at = words.indexOf('--accept') + 1;
  if (at === 0) return [...words];
  const { out } = await khopSo('check', '--json', file);
  const { findings } = JSON.parse(out) as { findings: { id: string }[] };
  return words.map((word, i) => (i === at ? findings[0]!.id : word));
}

test.each(blocks)(
  '$file: $commands.0',
  async ({ commands }) => {
    const folder = folderOfExamples();
    const names = new Set(folder.names());
    for (const words of commands) {
      const asked = await withFinding(words, folder.in('bao-cao.xlsx'));
      const { status, told } = await khopSo(...asked.flatMap((word) => placed(folder, word)));
      // 1 says that something was found in the examples; 2 that the command or a file is not as it should be.
      expect({ command: words.join(' '), status, told }).toMatchObject({ status: status < 2 ? status : 0 });
      // What was written is what the next command reads; a workbook would be in the way of the next of its name.
      for (const name of folder.names()) if (!names.has(name) && name.endsWith('.xlsx')) folder.delete(name);
    }
    folder.remove();
  },
  60_000,
);

test('the documents have commands of every kind', () => {
  const kinds = new Set(blocks.flatMap(({ commands }) => commands.map(([command]) => command)));
  for (const kind of ['check', 'relations', 'summarize', 'merge', 'report', 'write', 'verify', 'collect', 'completion'])
    expect(kinds).toContain(kind);
});
