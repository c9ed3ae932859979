/** `khop-so verify`: whether the checked figures are still those of the log. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { changeCells, createWorkbook } from '../../src/files';
import { tableSheet } from '../browser/workbooks';
import { withRecord } from './checked-workbook';

const folder = mkdtempSync(join(tmpdir(), 'khopso-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A workbook with a table and the log of its check. */
const checked = (): Uint8Array => withRecord(createWorkbook([tableSheet('Quý I', { rows: 6 })]), 'quy-1.xlsx');

async function verify(bytes: Uint8Array, ...options: string[]): Promise<{ status: number; out: string }> {
  const file = join(folder, 'quy-1.xlsx');
  writeFileSync(file, bytes);
  let out = '';
  const status = await run(['verify', ...options, file], {
    write: (text) => (out += text),
    warn: (text) => (out += text),
  });
  return { status, out };
}

describe('khop-so verify', () => {
  it('says that the sheet is still the one that was checked', async () => {
    const { status, out } = await verify(checked());
    expect(status).toBe(0);
    expect(out).toContain('Đúng như lúc kiểm tra: Quý I!A4:E12');
  });

  it('says so when a figure was changed since', async () => {
    const changed = changeCells(checked(), [{ sheet: 'Quý I', row: 7, column: 2, value: 1 }], { name: 'quy-1.xlsx' });
    const { status, out } = await verify(changed, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: null, ranges: [{ sheet: 'Quý I', state: 'changed' }] });
  });

  it('answers 2 where nothing was ever recorded', async () => {
    const { status, out } = await verify(createWorkbook([tableSheet('Quý I', { rows: 6 })]));
    expect(status).toBe(2);
    expect(out).toContain('Không có biên bản');
  });
});
