import { toTCVN3 } from 'vietnamese-conversion';
import { strToU8, zipSync } from 'fflate';
import { runReport } from '../../src/cli/report-command';
import type { Answer, Terminal } from '../../src/cli/terminal';
import { Folder, encryptedWorkbook, khopSo, oldWorkbook } from './fixtures';
import { AnswerSchemas } from './schema';

const RIGHT = 'Kinh phí được giao là 12.500 triệu đồng, thực hiện 11.875 triệu đồng, đạt 95% kế hoạch.';
const WRONG = RIGHT.replace('95%', '85%');

interface Line {
  readonly error: { readonly code: string } | null;
  readonly claims: readonly {
    start: number;
    end: number;
    quote: string;
    kind: string;
    verdict: string;
    suggestion: string | null;
  }[];
  readonly converted?: boolean;
}

const docx = (...paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ),
  });

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

async function claimsOf(name: string, content: Uint8Array | string): Promise<Line> {
  const { out } = await khopSo('report', '--json', folder.file(name, content));
  return JSON.parse(out) as Line;
}

/** The archive, whose first entry's size stands as given in the directory. */
function unpackingTo(size: number, archive: Uint8Array): Uint8Array {
  const directory = Buffer.from(archive).indexOf('PK\u0001\u0002', 0, 'latin1');
  new DataView(archive.buffer, archive.byteOffset).setUint32(directory + 24, size, true);
  return archive;
}

describe('khop-so report', () => {
  test('ends with 0 where every figure agrees, with 1 where one does not', async () => {
    expect((await khopSo('report', folder.file('right.txt', RIGHT))).status).toBe(0);
    const { status, out } = await khopSo('report', folder.file('wrong.txt', WRONG));
    expect(status).toBe(1);
    expect(out).toContain('[Sai] “đạt 85%”');
    expect(out).toContain('Nên ghi: 95%');
  });

  test('speaks English', async () => {
    const { out } = await khopSo('--lang', 'en', 'report', folder.file('wrong.txt', WRONG));
    expect(out).toContain('[Wrong] “đạt 85%”');
    expect(out).not.toContain('Sai');
  });

  test('gives positions in UTF-16 units of the text as it was given', async () => {
    const text = `\n\n  ${WRONG.normalize('NFD')}`;
    const { claims } = await claimsOf('nfd.txt', text);
    const [wrong] = claims.filter(({ verdict }) => verdict === 'inconsistent');
    expect(text.slice(wrong!.start, wrong!.end)).toBe(wrong!.quote);
    expect(wrong!.quote.normalize('NFC')).toBe('đạt 85%');
  });

  test.each<[string, () => Uint8Array]>([
    ['UTF-16', () => new Uint8Array(Buffer.from(`\ufeff${WRONG}`, 'utf16le'))],
    ['UTF-8 with a mark', () => strToU8(`\ufeff${WRONG}`)],
    ['.docx', () => docx('BÁO CÁO', WRONG)],
    ['TCVN3', () => new Uint8Array(Buffer.from(toTCVN3(WRONG, 'unicode'), 'latin1'))],
    ['TCVN3 pasted into UTF-8', () => strToU8(toTCVN3(WRONG, 'unicode'))],
  ])('reads %s', async (_, content) => {
    const { claims } = await claimsOf('report.txt', content());
    expect(claims.map(({ verdict }) => verdict)).toEqual(['inconsistent']);
  });

  test.each<[string, string, () => Uint8Array]>([
    ['an empty file', 'empty-report', () => new Uint8Array(0)],
    ['a .docx without text', 'empty-report', () => docx('')],
    ['an encrypted .docx', 'encrypted', encryptedWorkbook],
    ['an old .doc', 'old-document', oldWorkbook],
    ['a broken .docx', 'damaged-document', () => docx(RIGHT).slice(0, 300)],
    ['a .docx that says it unpacks to 300 MB', 'large-document', () => unpackingTo(300_000_000, docx(RIGHT))],
    ['a picture', 'not-a-report', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7])],
    ['a workbook', 'not-a-report', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('says plainly what is wrong with %s, and goes on', async (_, code, content) => {
    const bad = folder.file('bad.docx', content());
    const { status, out } = await khopSo('report', '--json', bad, folder.file('right.txt', RIGHT));
    expect(status).toBe(2);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(first!.error?.code).toBe(code);
    expect(second!.claims).toHaveLength(1);
  });

  test('says of a document that is not read in time what to do with a document', async () => {
    const warned: string[] = [];
    const watch = {
      from: 0,
      begins: (_: number, __: string, { warn }: Answer) => warned.push(warn),
      wasRead: () => undefined,
    };
    const terminal = { write: () => undefined, warn: () => undefined, locale: 'vi', watch } as unknown as Terminal;
    expect(await runReport([folder.file('a.docx', docx(RIGHT))], { json: false, workbook: null }, terminal)).toBe(0);
    expect(warned).toEqual([expect.stringMatching(/^Chưa đọc xong tệp “a\.docx” .* Word/)]);
  });

  test('answers by docs/schema/report.json: right, wrong, converted, with a workbook, and files that cannot be read', async () => {
    const schemas = new AnswerSchemas();
    const sample = 'samples/kinh-phi-khuyen-cong-2019.xlsx';
    const files = [
      folder.file(
        'a.txt',
        `${RIGHT} ${WRONG} Thu 60.058,60 triều đồng, thấp hơn 15,88% so với năm trước (40.000 triệu đồng).`,
      ),
      folder.file('b.txt', 'Năm 2018 thực hiện 290.767,23 triệu đồng; KCQG thực hiện 118.597,29 triệu đồng.'),
      folder.file('c.txt', Buffer.from(toTCVN3(WRONG, 'unicode'), 'latin1')),
      folder.file('d.docx', docx('')),
    ];
    const { out } = await khopSo('report', '--json', '--workbook', sample, ...files);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(files.length);
    expect(lines.flatMap((line) => schemas.mistakes('report', line))).toEqual([]);
    expect(schemas.mistakes('report', { file: 'a.txt', error: null, claims: [{}] })).not.toEqual([]);
  });

  test('says that there is nothing to check in a text without claims, and in another language', async () => {
    const { status, out } = await khopSo('report', folder.file('en.txt', 'Nothing here but words and 12 apples.'));
    expect(status).toBe(0);
    expect(out).toContain('Không có tỷ lệ');
  });
});
