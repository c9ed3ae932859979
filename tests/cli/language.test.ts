/** `--lang`: the same answers in the reader's language; codes, keys and exit statuses do not change with it. */
import { LOCALES } from '../../src/locales';
import { dataOf, executionWorkbook, Folder, khopSo } from './fixtures';
import { xlsx } from '../files/package-fixture';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

interface Answer {
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly findings: readonly { readonly id: string; readonly message: string }[];
}
const answerOf = ({ out }: { out: string }): Answer => JSON.parse(out) as Answer;

describe('khop-so --lang en', () => {
  it('lists findings and tables in English, before or after the command', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    const after = await khopSo('check', '--lang', 'en', file);
    expect(after.status).toBe(1);
    expect(after.out).toMatch(/^File .*a\.xlsx\n {2}Table Thực hiện 2018!.*: \d+ calculations: .* agree/);
    expect(after.out).toMatch(/\[Wrong\] Thực hiện 2018: Cell E7 says 95\.63.* it says 1,350 and should be 1,530/);
    expect(await khopSo('--lang=en', 'check', file)).toEqual(after);
  });

  it('lists relations and sheets without a table in English', async () => {
    const book = xlsx([
      { name: 'Ghi chú', data: dataOf([['Kính gửi Sở Công Thương']]) },
      { name: 'Trang trắng', data: '' },
    ]);
    const { out } = await khopSo('check', folder.file('b.xlsx', book), '--lang', 'en');
    expect(out).toContain('Not checked: Trang trắng (empty sheet)');
    expect(out).toContain('There was no table to check.');
    const relations = await khopSo('relations', '--lang', 'en', folder.file('a.xlsx', executionWorkbook()));
    expect(relations.out).toMatch(/ = sum of \(.*\); known by: /);
  });

  it('changes the messages of --json and nothing else', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    const [vietnamese, english] = [
      await khopSo('check', '--json', file),
      await khopSo('check', '--json', '--lang', 'en', file),
    ];
    const mute = (answer: Answer) => ({
      ...answer,
      findings: answer.findings.map((finding) => ({ ...finding, message: '' })),
    });
    expect(mute(answerOf(english))).toEqual(mute(answerOf(vietnamese)));
    expect(answerOf(vietnamese).findings[0]?.message).toMatch(/^Ô /);
    expect(answerOf(english).findings[0]?.message).toMatch(/^Cell /);
    const missing = answerOf(await khopSo('check', '--json', '--lang', 'en', folder.in('khong-co.xlsx')));
    expect(missing.error).toEqual({
      code: 'file-not-found',
      message: expect.stringMatching(/^The file “khong-co.xlsx”/),
    });
  });

  it('writes the same summary and says so in English', async () => {
    const { status, out } = await khopSo('summarize', folder.file('a.xlsx', executionWorkbook()), '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(/^Sheet “Tổng hợp” written to /);
    const refused = await khopSo('summarize', folder.in('a.xlsx'), '--template', 'quy', '--lang', 'en');
    expect(refused.told).toMatch(/^There is no template “quy”/);
  });

  it('explains wrong calls and shows its help in English', async () => {
    expect((await khopSo('--lang', 'en', 'check')).told).toBe('No file given. See: khop-so check --help\n');
    expect((await khopSo('check', '--wrong', 'a.xlsx', '--lang', 'en')).told).toMatch(
      /^An option cannot be used: --wrong/,
    );
    const { status, out } = await khopSo('check', '--help', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(/^Usage: khop-so check/);
    expect(out).toMatch(/Global options:\n +--lang <code> +language of the messages: vi, en\b/);
  });
});

describe('without a language, or with one that there is not', () => {
  it('khop-so speaks Vietnamese', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    expect(await khopSo('check', '--lang', 'vi', file)).toEqual(await khopSo('check', file));
  });

  it('refuses it and reads nothing', async () => {
    const refused = { status: 2, out: '', told: `Không có ngôn ngữ này: zz. Các ngôn ngữ: ${LOCALES.join(', ')}.\n` };
    expect(await khopSo('check', '--lang', 'zz', folder.file('a.xlsx', executionWorkbook()))).toEqual(refused);
    expect(await khopSo('check', 'a.xlsx', '--lang')).toMatchObject({
      status: 2,
      told: 'Tùy chọn còn thiếu giá trị: --lang <code>.\n',
    });
  });

  it('shows no English word of the library on the Vietnamese help pages', async () => {
    const { out } = await khopSo('--help');
    expect(out).toContain('Cách dùng: khop-so [tùy chọn] [lệnh]');
    expect(out).toMatch(/^ {2}check \[tùy chọn] <file\.\.\.> +kiểm tra số liệu/m);
    const commands = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name!);
    expect(commands).toContain('merge');
    for (const command of commands) {
      const page = await khopSo(command, '--help');
      expect(page.out).toMatch(/^Cách dùng: khop-so [a-z]+ \[tùy chọn]/);
      expect(page.out).not.toMatch(/\b(?:choices|default|options|command|Usage|Options)\b/);
    }
    expect((await khopSo('--lang', 'en', 'merge', '--help')).out).toMatch(/^Usage: khop-so merge \[options] <file/);
  });
});
