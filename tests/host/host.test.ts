/** The stand-in for Excel, through the genuine Office.js client. */
import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { excelSupport } from '../../src/excel';
import { calculation, openInOffice } from './client';
import { stateOf } from './state';
import { until } from '../until';

async function open(options: Parameters<typeof openInOffice>[1] = {}) {
  const grid = new GridBuilder('Biểu 01')
    .set(0, 0, 'Nội dung')
    .set(0, 1, 'Số tiền')
    .set(1, 0, 'KCQG')
    .set(1, 1, { value: 298_300.98, format: '#,##0.00' })
    // A function that the engine lacks: the file's value is kept as long as nobody touches what it reads.
    .set(2, 0, 'Tổng')
    .set(2, 1, { value: 298_300.98, formula: '=AGGREGATE(9,6,B2:B2)' })
    .set(3, 0, 'Gấp đôi')
    .set(3, 1, { value: 596_601.96, formula: '=B2*2', format: '#,##0.0' })
    .build();
  const workbook = HostWorkbook.fromGrids([grid], { calculation: await calculation(), chartSheets: ['Biểu đồ'] });
  return { workbook, sheet: workbook.sheet('Biểu 01')!, office: openInOffice(workbook, options) };
}

const refused = (code: string) => expect.objectContaining({ code });
const cells = (address: string, work: (range: Excel.Range, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Biểu 01').getRange(address).untrack(), context);
    await context.sync();
  });

describe('the genuine client teaches', () => {
  test('a property that was never loaded is not there', async () => {
    await open();
    const careless = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 01').getRange('A1:B4').untrack();
      range.load('values');
      await context.sync();
      return range.text;
    });
    await expect(careless).rejects.toEqual(refused('PropertyNotLoaded'));
  });

  test('a null object says so, and what is asked of it is null again', async () => {
    await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Không có');
      const range = sheet.getUsedRangeOrNullObject();
      range.load('address');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test('a failed statement is named, and what came before it has happened', async () => {
    const { workbook, sheet } = await open();
    const batch = cells('A1', (range, context) => {
      range.values = [['Chỉ tiêu']];
      context.workbook.worksheets.getItem('Không có').activate();
      range.values = [['không tới đây']];
    });
    await expect(batch).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { statement: expect.stringContaining('getItem') },
    });
    expect(workbook.text(sheet, 0, 0)).toBe('Chỉ tiêu');
  });

  test('a range that is kept costs the request that lets it go', async () => {
    const { office } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 01').getRange('A1').load('values');
      await context.sync();
    });
    await until(() => office.executor.counts.requests > 1);
    expect(office.executor.counts.requests).toBe(2);
  });
});

describe('strict as Excel', () => {
  test.each<[string, string, (range: Excel.Range, context: Excel.RequestContext) => void]>([
    [
      'too few rows',
      'InvalidArgument',
      (range) => {
        range.values = [[1, 2]];
      },
    ],
    [
      'too many columns',
      'InvalidArgument',
      (range) => {
        range.values = [
          [1, 2, 3],
          [1, 2, 3],
        ];
      },
    ],
    [
      'a bad formula',
      'InvalidArgument',
      (range) => {
        range.formulas = [
          ['=SUM(', 1],
          [1, 1],
        ];
      },
    ],
    [
      'a formula on a sheet that is not there',
      'InvalidArgument',
      (range) => {
        range.formulas = [
          ["='Biểu 99'!A1", 1],
          [1, 1],
        ];
      },
    ],
    [
      'a colour by half',
      'InvalidArgument',
      (range) => {
        range.format.fill.color = '#12';
      },
    ],
    [
      'a sheet name with a slash',
      'InvalidArgument',
      (_range, { workbook }) => {
        workbook.worksheets.add('Quý I/2019');
      },
    ],
    [
      'a sheet name of 32 characters',
      'InvalidArgument',
      (_range, { workbook }) => {
        workbook.worksheets.add('x'.repeat(32));
      },
    ],
    [
      'an apostrophe at the end',
      'InvalidArgument',
      (_range, { workbook }) => {
        workbook.worksheets.add("Biểu'");
      },
    ],
    [
      'a taken name in other case',
      'ItemAlreadyExists',
      (_range, { workbook }) => {
        workbook.worksheets.add('BIỂU 01');
      },
    ],
    [
      'a chart type that nobody draws here',
      'ApiNotFound',
      (range, { workbook }) => {
        workbook.worksheets.getItem('Biểu 01').charts.add('Radar', range);
      },
    ],
    [
      'a member that is not implemented',
      'ApiNotFound',
      (range) => {
        range.insert('Down');
      },
    ],
  ])('%s is refused with %s', async (_what, code, work) => {
    const { workbook } = await open();
    const before = stateOf(workbook);
    await expect(cells('A1:B2', work)).rejects.toEqual(refused(code));
    expect(stateOf(workbook)).toEqual(before);
  });

  test('names and arrays that fit are taken', async () => {
    const { workbook } = await open();
    await cells('A1:B2', (range, context) => {
      range.values = [
        ['a', 1],
        ['b', 2],
      ];
      context.workbook.worksheets.add('Quý I năm 2019, đợt 1 (bản chính)'.slice(0, 31));
    });
    expect(workbook.worksheets()).toHaveLength(2);
  });

  test('texts are read as if typed: 1, 5/6 and (5) become numbers, with an apostrophe they stay', async () => {
    const { workbook, sheet } = await open();
    await cells('D1:D6', (range) => {
      range.values = [['1'], ['5/6/2019'], ['(5)'], ["'1"], ["'=A1"], ['Quý 1']];
    });
    const values = [0, 1, 2, 3, 4, 5].map((row) => workbook.cell(sheet, row, 3).value);
    expect(values).toEqual([1, expect.any(Number), -5, '1', '=A1', 'Quý 1']);
  });

  test('an oversized range answers null without an error', async () => {
    await open({ maxCells: 3 });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 01').getRange('A1:B2').untrack();
      range.load('values,cellCount');
      await context.sync();
      expect([range.values, range.cellCount]).toEqual([null, 4]);
    });
  });

  test('requests and answers have a limit', async () => {
    await open({ maxPayload: 2000 });
    await expect(
      cells('A1:B2', (range) => {
        range.values = [
          ['x'.repeat(3000), 1],
          [1, 1],
        ];
      }),
    ).rejects.toEqual(refused('RequestPayloadSizeLimitExceeded'));
    await expect(
      cells('A1:Z40', (range) => {
        range.load('values');
      }),
    ).rejects.toEqual(refused('ResponsePayloadSizeLimitExceeded'));
  });

  test('below its requirement set a member is not there', async () => {
    await open({ apiLevel: '1.12' });
    await expect(
      cells('A1', (range) => {
        range.getMergedAreasOrNullObject().load('address');
      }),
    ).rejects.toEqual(refused('ApiNotFound'));
    expect(excelSupport()).toBe('unsupported');
    await open({ apiLevel: '1.14' });
    expect(excelSupport()).toBe('limited');
    await open({ apiLevel: '1.19' });
    expect(excelSupport()).toBe('full');
  });

  test('protected sheets, protected structure, the last sheet, a cell being edited', async () => {
    const { workbook, sheet } = await open();
    sheet.isProtected = true;
    await expect(
      cells('A1', (range) => {
        range.values = [[1]];
      }),
    ).rejects.toEqual(refused('AccessDenied'));
    workbook.structureProtected = true;
    await expect(
      cells('A1', (_range, context) => {
        context.workbook.worksheets.add('Mới');
      }),
    ).rejects.toEqual(refused('AccessDenied'));
    workbook.structureProtected = false;
    workbook.sheet('Biểu đồ')!.visibility = 'Hidden';
    await expect(
      cells('A1', (_range, context) => {
        context.workbook.worksheets.getItem('Biểu 01').delete();
      }),
    ).rejects.toEqual(refused('InvalidOperation'));
    workbook.editing = true;
    await expect(
      cells('A1', (range) => {
        range.load('values');
      }),
    ).rejects.toEqual(refused('InvalidOperationInCellEditMode'));
  });

  test('chart sheets have a tab and are no worksheets', async () => {
    const { workbook } = await open();
    await Excel.run(async ({ workbook: book }) => {
      book.worksheets.load('items/name');
      await book.context.sync();
      expect(book.worksheets.items.map(({ name }) => name)).toEqual(['Biểu 01']);
    });
    workbook.activate('Biểu đồ');
    const active = Excel.run(async ({ workbook: book }) => {
      book.worksheets.getActiveWorksheet().load('name');
      await book.context.sync();
    });
    await expect(active).rejects.toEqual(refused('UnsupportedSheet'));
  });
});

describe('formulas', () => {
  test('follow a typed cell; what the engine cannot compute keeps the value of the file', async () => {
    const { workbook, sheet } = await open();
    expect(workbook.text(sheet, 3, 1)).toBe('596.602,0');
    workbook.enter('Biểu 01', 1, 1, '100.000,5');
    expect(workbook.cell(sheet, 3, 1).value).toBe(200_001);
    expect(workbook.cell(sheet, 2, 1).value).toBe(298_300.98);
    workbook.locale = 'en';
    expect(workbook.text(sheet, 1, 1)).toBe('100,000.50');
  });

  test('follow a renamed sheet, and break with a deleted one', async () => {
    const { workbook, sheet } = await open();
    const other = workbook.addSheet('Tổng hợp');
    workbook.write(other, 0, 0, { formula: "='Biểu 01'!B2/2" }, 'user');
    workbook.renameSheet(sheet, 'Biểu một');
    expect(workbook.cell(other, 0, 0)).toMatchObject({ formula: "='Biểu một'!B2/2", value: 149_150.49 });
    workbook.deleteSheet(sheet);
    expect(workbook.cell(other, 0, 0)).toMatchObject({ formula: '=#REF!/2', value: { error: '#REF!' } });
  });

  test('what was read comes out again', async () => {
    const { workbook } = await open();
    const [grid] = workbook.toGrids();
    expect([grid!.text(1, 1), grid!.formula(3, 1), grid!.number(3, 1)]).toEqual(['298.300,98', '=B2*2', 596_601.96]);
  });
});

describe('faults on demand', () => {
  test('the n-th request, the n-th action, a late answer', async () => {
    const { workbook, sheet, office } = await open();
    office.executor.order({ request: 2, code: 'GeneralException' });
    await cells('A1', (range) => {
      range.values = [['một']];
    });
    await expect(
      cells('A1', (range) => {
        range.values = [['hai']];
      }),
    ).rejects.toEqual(refused('GeneralException'));
    expect(workbook.text(sheet, 0, 0)).toBe('một');
    office.executor.order({ request: 1, action: 3, code: 'AccessDenied' });
    await expect(
      cells('A1', (range) => {
        range.values = [['ba']];
        range.values = [['bốn']];
      }),
    ).rejects.toEqual(refused('AccessDenied'));
    office.executor.clearFaults();
    const asked = Date.now();
    office.executor.order({ request: 1, code: '', kind: 'delay', milliseconds: 80 });
    await cells('A1', (range) => {
      range.values = [['năm']];
    });
    expect(Date.now() - asked).toBeGreaterThanOrEqual(75);
    expect(workbook.text(sheet, 0, 0)).toBe('năm');
  });
});

describe('a booted window', () => {
  test('has the Office that Excel gives', async () => {
    const { office } = await open({ displayLanguage: 'en-US', theme: 'dark', apiLevel: '1.14' });
    expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
    expect(Office.context.displayLanguage).toBe('en-US');
    expect(Office.context.officeTheme.isDarkTheme).toBe(true);
    expect([
      Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
    ]).toEqual([true, false]);
    const ran: string[] = [];
    Office.actions.associate('insertSummary', (event: Office.AddinCommands.Event) => {
      ran.push(event.source.id);
      event.completed();
    });
    expect(office.actionIds()).toEqual(['insertSummary']);
    await office.invokeAction('insertSummary');
    expect(ran).toEqual(['insertSummary']);
    await expect(office.invokeAction('khác')).rejects.toThrow('khác');
  });

  test('opens dialogs that talk back, or refuses them as a user would', async () => {
    await open();
    const refusedDialog = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
      Office.context.ui.displayDialogAsync('https://localhost/d.html', resolve),
    );
    expect(refusedDialog).toMatchObject({ status: 'failed', error: { code: 12009 } });
    let opened: { message(text: string): void } | null = null;
    await open({
      openDialog: (dialog) => {
        opened = dialog;
        return () => undefined;
      },
    });
    const result = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
      Office.context.ui.displayDialogAsync('https://localhost/d.html', { height: 30, width: 20 }, resolve),
    );
    const heard: unknown[] = [];
    result.value.addEventHandler(Office.EventType.DialogMessageReceived, (message: object) => heard.push(message));
    opened!.message('đã hiểu');
    expect(heard).toEqual([expect.objectContaining({ message: 'đã hiểu' })]);
  });
});
