/** What the panes may ask of the open workbook, all in one object. */
import { type CellRange, rangeName } from '../sheet';
import { WorkbookError, type WorkbookPort } from '../workbook';
import { cellsAt } from './addresses';
import { onChange } from './changes';
import { correct, corrections, mendCorrections, takeBack } from './corrections';
import { officeCode } from './failures';
import { run } from './job';
import { mend } from './mending';
import type { KnownMerges } from './merged-areas';
import { onMove } from './moves';
import { type KnownBorders, readGrids } from './reading';
import { changeSettings, loadSetting, readSetting, settingValue } from './settings';
import { type WorkbookFacts, loadOwn, ownById, ownSheets, ownSheetsById } from './own-sheets';
import { SheetNames } from './sheet-names';

/**
 * The open workbook, through Office.js. Needs `Office.onReady` to have come and ExcelApi 1.14 (`excelSupport`). Jobs that
 * write run one after the other, so that two clicks never leave two half-built sheets. The code of writing, removing and
 * marking comes when it is first used: a pane that only checks does not wait for it.
 */
export function createExcelPort(): WorkbookPort {
  const inTurn = turns();
  // What the last reading saw saves the next writing a request; a writing changes it.
  let facts: WorkbookFacts | null = null;
  const merges: KnownMerges = new Map();
  const borders: KnownBorders = new Map();
  const names = new SheetNames();
  const takeSeen = (seen: WorkbookFacts): void => {
    facts = seen;
    names.take(seen.sheets);
  };
  const takeFacts = (): WorkbookFacts | null => {
    const taken = facts;
    facts = null;
    return taken;
  };
  return {
    readGrids: (scope, options) => readGrids(scope, options, { onFacts: takeSeen, merges, borders }),
    selection,
    name: workbookName,
    select,
    writeSheet: (plan, options) =>
      inTurn(async () => (await import('./writing/write-sheet')).writeSheet(plan, options, takeFacts())),
    ownSheets,
    ownSheetsById,
    mend: () =>
      inTurn(async () => {
        await mendCorrections();
        return mend();
      }),
    removeSheet: (sheet, remember) =>
      inTurn(async () => {
        takeFacts();
        return (await import('./removing')).removeSheet(sheet, remember);
      }),
    correct: (changes) => inTurn(() => correct(changes)),
    takeBack: (correctionIds) => inTurn(() => takeBack(correctionIds)),
    corrections,
    mark: (cells, remember) => inTurn(async () => (await import('./marks')).mark(cells, remember)),
    unmark: (remember) => inTurn(async () => (await import('./marks')).unmark(remember)),
    readSetting,
    changeSettings: (changes) => inTurn(() => changeSettings(changes)),
    onChange: (listener) => onChange(listener, (sheetId) => merges.delete(sheetId), names),
    onMove: (listener) => onMove(listener, names),
  };
}

/** Lets each job wait for the one before, whether that went well or not. */
function turns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}

function sheetOfAddress(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf('!'));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

function workbookName(): Promise<string> {
  return run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
}

type Selected = Awaited<ReturnType<WorkbookPort['selection']>>;

/** The selected cells; where a chart, a shape or several areas are selected, the sheet in front. */
async function selection(setting?: string): Promise<Selected> {
  try {
    return await lookAt(setting, ({ workbook }) => {
      const range = workbook.getSelectedRange().untrack();
      range.load('address,rowIndex,columnIndex,rowCount,columnCount');
      return () => ({
        sheet: sheetOfAddress(range.address),
        range: cellsAt(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount),
      });
    });
  } catch (error) {
    // OfficeDev/office-js #2268: by design. Clicking our own chart and then our button is the common case.
    if (!(error instanceof WorkbookError) || officeCode(error.cause) !== 'InvalidSelection') throw error;
    return lookAt(setting, ({ workbook }) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      return () => ({ sheet: sheet.name, range: null });
    });
  }
}

/** Asks where the user is, and with the key of a setting also for that and the sheets of ours. */
function lookAt(
  setting: string | undefined,
  ask: (context: Excel.RequestContext) => () => Pick<Selected, 'sheet' | 'range'>,
): Promise<Selected> {
  return run(async (context) => {
    const place = ask(context);
    const asked = setting === undefined ? null : loadSetting(context.workbook, setting);
    if (asked) loadOwn(context.workbook);
    await context.sync();
    return {
      ...(asked ? { setting: settingValue(asked), ownSheets: ownById(context.workbook) } : {}),
      ...place(),
    };
  });
}

function select(name: string, range: CellRange): Promise<void> {
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange(rangeName(range)).untrack().select();
      await context.sync();
    },
    { subject: name, sheet: name },
  );
}
