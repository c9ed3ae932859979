/** A summary of the command line or the workbench, opened in Excel: through the genuine client on the stand-in. */
import { strFromU8, unzipSync } from 'fflate';
import { createExcelPort } from '../../src/excel';
import { createWorkbook, writeMemory } from '../../src/files';
import { HostWorkbook } from '../../src/host';
import { HostRefusal } from '../../src/host/refusal';
import { readMade, runSummary } from '../../src/jobs';
import { cellName, columnOfKey, GridBuilder, rowOfKey } from '../../src/sheet';
import { KEPT_IN_FILES, MADE_SETTING, PAGE_SETTING, SETTING_PREFIX, valueOfText } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';
import { summaryPlan } from './fixtures';

const source = () => {
  const builder = new GridBuilder('Biểu "1" & 2').set(0, 0, 'THỰC HIỆN KINH PHÍ NĂM 2018');
  builder.set(1, 3, 'Đơn vị tính: triệu đồng');
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].forEach((text, column) => builder.set(3, column, text));
  for (let at = 0; at < 6; at++) {
    builder.set(4 + at, 0, at + 1).set(4 + at, 1, `Đề án ${at + 1} <thí điểm>`);
    builder.set(4 + at, 2, 300 + 25 * at).set(4 + at, 3, 280 + 24 * at);
  }
  return builder.build();
};

/** The part of custom XML that a file gets to remember these values. */
function partOf(memory: ReadonlyMap<string, unknown>): string {
  const parts = unzipSync(writeMemory(createWorkbook([summaryPlan()]), 'tong-hop.xlsx', () => memory));
  const name = Object.keys(parts).find((one) => one.startsWith('customXml/item') && !one.includes('_rels'))!;
  return strFromU8(parts[name]!);
}

/** A workbook with a summary that only its file remembers, as Excel opens what the command line wrote. */
async function openForgotten() {
  const workbook = HostWorkbook.fromGrids([source()], { calculation: await calculation() });
  const office = openInOffice(workbook);
  await runSummary(createExcelPort());
  const memory = new Map(
    KEPT_IN_FILES.map((key) => [key, valueOfText(workbook.settings.get(SETTING_PREFIX + key))] as const).filter(
      ([, value]) => value !== null,
    ),
  );
  memory.set(PAGE_SETTING, { office: { agency: 'Sở "A" & B' } });
  workbook.settings.clear();
  workbook.customXml.set('{1}', '<other xmlns="urn:somebody"><value key="khopso.summaries">[]</value></other>');
  workbook.customXml.set('{2}', partOf(memory));
  workbook.activate(workbook.sheets[0]!.name);
  return { workbook, memory, office };
}

const stored = (key: string) => createExcelPort().readSetting(key);

test('what the file remembers is remembered in Excel: summaries and what is printed on them', async () => {
  const { memory } = await openForgotten();
  expect(readMade(await stored(MADE_SETTING))).toHaveLength(0);
  await createExcelPort().mend();
  expect(await stored(MADE_SETTING)).toEqual(memory.get(MADE_SETTING));
  expect(readMade(await stored(MADE_SETTING))).toHaveLength(1);
  expect(await stored(PAGE_SETTING)).toEqual(memory.get(PAGE_SETTING));
});

test('changed and summarised again in Excel, the table has one summary, with what was typed on it', async () => {
  const { workbook } = await openForgotten();
  const summary = workbook.sheet('Tổng hợp')!;
  const signer = [...summary.cells].find(([, { value }]) => value === 'NGƯỜI LẬP BIỂU')![0];
  workbook.enter('Tổng hợp', rowOfKey(signer) + 3, columnOfKey(signer), 'Nguyễn Văn An');
  workbook.enter(workbook.sheets[0]!.name, 4, 2, '999');
  workbook.activate(workbook.sheets[0]!.name);
  const port = createExcelPort();
  await port.mend();
  await runSummary(port, { clicked: 5_000_000 });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu "1" & 2', 'Tổng hợp']);
  const typed = [...workbook.sheet('Tổng hợp')!.cells].filter(([, { value }]) => value === 'Nguyễn Văn An');
  expect(typed.map(([key]) => cellName(rowOfKey(key), columnOfKey(key)))).toHaveLength(1);
});

test('the summary in front is written anew by the ribbon', async () => {
  const { workbook } = await openForgotten();
  workbook.enter(workbook.sheets[0]!.name, 4, 2, '999');
  workbook.activate('Tổng hợp');
  const port = createExcelPort();
  await port.mend();
  expect(await runSummary(port, { clicked: 5_000_000 })).toMatchObject({ sheet: 'Tổng hợp' });
  expect(workbook.sheets).toHaveLength(2);
});

test('what the settings say counts, not the file', async () => {
  const { workbook } = await openForgotten();
  workbook.settings.set(SETTING_PREFIX + MADE_SETTING, '[]');
  await createExcelPort().mend();
  expect(workbook.settings.get(SETTING_PREFIX + MADE_SETTING)).toBe('[]');
});

test.each([
  ['a damaged part', '<memory xmlns="urn:khop-so:memory"><value key="khopso.summaries">[{"</value></memory>'],
  ['a part without values', '<memory xmlns="urn:khop-so:memory"/>'],
])('%s is passed over', async (_, xml) => {
  const { workbook } = await openForgotten();
  workbook.customXml.set('{2}', xml);
  await createExcelPort().mend();
  expect([...workbook.settings.keys()]).toEqual([]);
});

test('two parts of ours are no memory', async () => {
  const { workbook } = await openForgotten();
  workbook.customXml.set('{3}', workbook.customXml.get('{2}')!);
  await createExcelPort().mend();
  expect([...workbook.settings.keys()]).toEqual([]);
});

test('where Excel refuses the question, what was left half done is mended all the same', async () => {
  const { workbook } = await openForgotten();
  Object.defineProperty(workbook, 'customXml', {
    get: () => {
      throw new HostRefusal('AccessDenied', 'no parts here');
    },
  });
  workbook.names.set('_KhopSo.9', { ...workbook.names.get('_KhopSo.1')!, formula: '=#REF!$A$1' });
  await createExcelPort().mend();
  expect([...workbook.names.keys()]).toEqual(['_KhopSo.1']);
});
