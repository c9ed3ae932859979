/** Accepted findings: quiet until one of their cells changes, remembered beside the file. */
import { readFileSync } from 'node:fs';
import { executionWorkbook, Folder, khopSo } from './fixtures';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const findings = async (file: string): Promise<{ status: number; ids: string[] }> => {
  const { status, out } = await khopSo('check', '--json', file);
  return { status, ids: (JSON.parse(out) as { findings: { id: string }[] }).findings.map(({ id }) => id) };
};

describe('check --accept', () => {
  it('keeps the finding quiet and the exit status at 0', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    const before = await findings(file);
    expect(before).toMatchObject({ status: 1, ids: [expect.any(String)] });
    const { status, told, out } = await khopSo('check', '--accept', before.ids[0]!, '--reason', 'Số đã công bố', file);
    expect(status).toBe(0);
    expect(told).toBe('Đã ghi 1 phát hiện được chấp nhận vào a.xlsx.khop-so.json\n');
    expect(out).toContain('Đã chấp nhận, không nhắc lại: 1 phát hiện.');
    expect(await findings(file)).toEqual({ status: 0, ids: [] });
    const record = JSON.parse(readFileSync(folder.in('a.xlsx.khop-so.json'), 'utf8')) as object;
    expect(record).toMatchObject({
      version: 1,
      accepted: [{ finding: before.ids[0], sheet: 'Thực hiện 2018', cell: /^D\d$/, reason: 'Số đã công bố' }].map(
        (one) => ({ ...one, cell: expect.stringMatching(one.cell) as string }),
      ),
    });
  });

  it('lets it come back when one of its cells changes', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    const { ids } = await findings(file);
    await khopSo('check', '--accept', ids[0]!, file);
    folder.file('a.xlsx', executionWorkbook(1_305));
    expect(await findings(file)).toEqual({ status: 1, ids });
  });

  it('refuses an id that the file does not have, and writes nothing', async () => {
    const file = folder.file('a.xlsx', executionWorkbook(1_350));
    const { status, told } = await khopSo('check', '--accept', 'khongco', file);
    expect({ status, names: folder.names() }).toEqual({ status: 2, names: ['a.xlsx'] });
    expect(told).toContain('“khongco”');
  });

  it('takes one file at a time: the same cells in two files have one id', async () => {
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => folder.file(name, executionWorkbook(1_350)));
    const { status } = await khopSo('check', '--accept', 'x', a!, b!);
    expect({ status, names: folder.names() }).toEqual({ status: 2, names: ['a.xlsx', 'b.xlsx'] });
  });

  it.each(['{', '[]', '{"version":1,"accepted":[{"finding":"x"}]}'])(
    'says so when the record is damaged, instead of forgetting it: %s',
    async (content) => {
      const file = folder.file('a.xlsx', executionWorkbook(1_350));
      folder.file('a.xlsx.khop-so.json', content);
      const { status, told, out } = await khopSo('check', file);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(told).toContain('“a.xlsx.khop-so.json” bị hỏng');
    },
  );
});
