/** A sheet that was added and broken off before it got its marker: removed at the next start, unless somebody has used it. */
import type { HostSheet, HostWorkbook } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { openInOffice } from '../host/client';
import { newWorkbook, smallPlan } from './walk/jobs';

const names = (workbook: HostWorkbook): readonly string[] => workbook.sheets.map(({ name }) => name);
const announced = (workbook: HostWorkbook): readonly string[] =>
  [...workbook.settings.keys()].filter((key) => key.startsWith('khop-so.adding.'));

/** The workbook as Excel left it when it stopped answering just after the sheet was added. */
async function brokenOff(): Promise<{ readonly workbook: HostWorkbook; readonly sheet: HostSheet }> {
  for (let action = 0; action < 40; action++) {
    const workbook = newWorkbook();
    const { executor } = openInOffice(workbook);
    executor.order({ request: 2, action, code: 'GeneralException', results: 'absent', lasting: true });
    await createExcelPort()
      .writeSheet(smallPlan())
      .catch(() => undefined);
    executor.clearFaults();
    const sheet = workbook.sheet('Tổng hợp');
    if (sheet) {
      expect(workbook.names.size).toBe(0);
      return { workbook, sheet };
    }
  }
  throw new Error('no action adds the sheet');
}

test('is removed at the next start, with its announcement', async () => {
  const { workbook } = await brokenOff();
  expect(announced(workbook)).toEqual(['khop-so.adding.Tổng hợp']);
  expect(await createExcelPort().mend()).toEqual(['Tổng hợp']);
  expect(names(workbook)).toEqual(['Biểu 01']);
  expect(announced(workbook)).toEqual([]);
});

const USES: readonly (readonly [string, (workbook: HostWorkbook, sheet: HostSheet) => void])[] = [
  ['typed into', (workbook) => workbook.enter('Tổng hợp', 4, 4, 'của tôi')],
  [
    'coloured',
    (workbook, sheet) => {
      const cell = { top: 2, left: 2, bottom: 2, right: 2 };
      workbook.setFormat(sheet, cell, (format) => ({ ...format, fill: '#00B050' }));
    },
  ],
  ['given a picture', (_workbook, sheet) => (sheet.shapes = ['Picture 1'])],
];

test.each(USES)('stays when it was %s, and is looked for no more', async (_name, use) => {
  const { workbook, sheet } = await brokenOff();
  use(workbook, sheet);
  expect(await createExcelPort().mend()).toEqual([]);
  expect(names(workbook)).toEqual(['Biểu 01', 'Tổng hợp']);
  expect(announced(workbook)).toEqual([]);
});

test('an empty sheet that the user has made is not touched', async () => {
  const workbook = newWorkbook();
  openInOffice(workbook);
  workbook.addSheet('Tổng hợp');
  expect(await createExcelPort().mend()).toEqual([]);
  expect(names(workbook)).toEqual(['Biểu 01', 'Tổng hợp']);
});

test('a sheet that was written leaves no announcement', async () => {
  const workbook = newWorkbook();
  openInOffice(workbook);
  await createExcelPort().writeSheet(smallPlan());
  expect(announced(workbook)).toEqual([]);
});
