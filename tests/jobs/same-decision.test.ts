/** Whether a table is summarised is decided alike in the pane, on the ribbon (of Excel and of the workbench) and on the command line. */
import { utils, write } from '@e965/xlsx';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCheck } from '../../src/cli/check-command';
import { runSummarize } from '../../src/cli/summarize-command';
import { createExcelPort } from '../../src/excel';
import { readWorkbook } from '../../src/files';
import { HostWorkbook } from '../../src/host';
import { checkWorkbook, MADE_SETTING, readMade, runSummary } from '../../src/jobs';
import { isTemplateId } from '../../src/summary';
import { Session } from '../../src/taskpane/work/session';
import { WorkbookError } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';

type Row = readonly (string | number)[];
type Kind = 'xlsx' | 'biff8';

/** A form of an office with these rows, as a program writes it. */
function fileOf(header: Row, rows: readonly Row[], kind: Kind): Uint8Array {
  const book = utils.book_new();
  const top: Row[] = [['KINH PHÍ KHUYẾN CÔNG NĂM 2024'], ['', '', 'Đơn vị tính: triệu đồng'], []];
  utils.book_append_sheet(book, utils.aoa_to_sheet([...top, header, ...rows].map((row) => [...row])), 'Biểu 01');
  return new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer);
}

const nameOf = (kind: Kind): string => (kind === 'xlsx' ? 'bieu.xlsx' : 'bieu.xls');

/** The template that is taken, or the code of why none is. */
function inPane(bytes: Uint8Array, kind: Kind): string {
  const { grids } = readWorkbook(nameOf(kind), bytes);
  const session = new Session();
  session.keep(grids, checkWorkbook(grids));
  const draft = session.draft({ sheet: 'Biểu 01', range: null });
  return draft?.offers[0]?.choice.template ?? draft?.reason ?? 'no-table';
}

async function onRibbon(bytes: Uint8Array, kind: Kind): Promise<string> {
  const { grids } = readWorkbook(nameOf(kind), bytes);
  openInOffice(HostWorkbook.fromGrids(grids, { calculation: await calculation() }));
  const port = createExcelPort();
  try {
    await runSummary(port);
  } catch (error) {
    return (error as WorkbookError).code;
  }
  return readMade(await port.readSetting(MADE_SETTING))[0]!.choice.template;
}

/** The status of a command, and what it said. */
async function commanded(
  bytes: Uint8Array,
  kind: Kind,
  run: (path: string, folder: string, terminal: Parameters<typeof runSummarize>[2]) => Promise<number>,
): Promise<{ status: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'same-decision-'));
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const terminal = { locale: 'vi', write: say, warn: say } as unknown as Parameters<typeof runSummarize>[2];
  try {
    const path = join(folder, nameOf(kind));
    writeFileSync(path, bytes);
    const status = await run(path, folder, terminal);
    return { status, said: said.join('') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const onCommandLine = (bytes: Uint8Array, kind: Kind) =>
  commanded(bytes, kind, (path, folder, terminal) =>
    runSummarize(path, { output: join(folder, 'copy.xlsx') }, terminal),
  );

const PLAN_ACTUAL: Row = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'];

describe('a table of one row', () => {
  it.each<[string, Row, Row]>([
    ['plan and actual', PLAN_ACTUAL, [1, 'Đào tạo nghề', 1450, 1392]],
    ['two years', ['STT', 'Nội dung', 'Năm 2023', 'Năm 2024'], [1, 'Đào tạo nghề', 1450, 1392]],
    ['money and counts', ['STT', 'Nội dung', 'Kinh phí', 'Số đề án'], [1, 'Đào tạo nghề', 1450, 13]],
    ['one figure', ['STT', 'Nội dung', 'Số tiền'], [1, 'Đào tạo nghề', 1450]],
    ['texts alone', ['STT', 'Nội dung', 'Ghi chú'], [1, 'Đào tạo nghề', 'đã xong']],
  ])('%s: the same in pane, ribbon and command line', async (_, header, row) => {
    const bytes = fileOf(header, [row], 'xlsx');
    const pane = inPane(bytes, 'xlsx');
    expect(await onRibbon(bytes, 'xlsx')).toBe(pane);
    const { status, said } = await onCommandLine(bytes, 'xlsx');
    const isMade = isTemplateId(pane);
    expect([said, status === 0]).toEqual([said, isMade]);
    if (isMade) expect(said).toContain('Tổng hợp');
  });
});

describe('a list of 300 communes', () => {
  const communes = Array.from({ length: 300 }, (_, at): Row => {
    const plan = 1000 + ((at * 7919) % 997);
    return [at + 1, `Xã ${at + 1}`, plan, plan - ((at * 31) % 83)];
  });

  it.each<Kind>(['biff8', 'xlsx'])('kept as %s is summarised in the pane and on the ribbon', async (kind) => {
    const bytes = fileOf(PLAN_ACTUAL, communes, kind);
    expect(inPane(bytes, kind)).toBe('plan-actual');
    expect(await onRibbon(bytes, kind)).toBe('plan-actual');
  });

  it('is summarised on the command line; an .xls is checked there, and has to be saved as .xlsx for a sheet more', async () => {
    const xlsx = await onCommandLine(fileOf(PLAN_ACTUAL, communes, 'xlsx'), 'xlsx');
    expect([xlsx.status, xlsx.said]).toEqual([0, expect.stringContaining('Tổng hợp')]);
    const xls = fileOf(PLAN_ACTUAL, communes, 'biff8');
    const checked = await commanded(xls, 'biff8', (path, _, terminal) =>
      runCheck([path], { json: false, accept: [], reason: '' }, terminal),
    );
    expect(checked.said).toContain('Biểu 01');
    const refused = await onCommandLine(xls, 'biff8');
    expect(refused.said).toMatch(/lưu thành \.xlsx/);
    expect(refused.said).not.toMatch(/quá ít dòng/);
  });
});
