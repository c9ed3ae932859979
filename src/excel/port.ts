/** What the panes may ask of the open workbook, all in one object. */
import { type CellRange, rangeName } from '../sheet';
import type { WorkbookPort } from '../workbook';
import { cellsAt } from './addresses';
import { onChange } from './changes';
import { correct, corrections, takeBack } from './corrections';
import { run } from './job';
import { mark, unmark } from './marks';
import { onMove } from './moves';
import type { KnownMerges } from './merged-areas';
import { readGrids } from './reading';
import { loadSetting, readSetting, settingValue, writeSetting } from './settings';
import { type WorkbookFacts, loadOwn, ownById, ownSheets, ownSheetsById } from './own-sheets';
import { removeSheet } from './removing';
import { writeSheet } from './writing/write-sheet';

/**
 * The open workbook, through Office.js. Needs `Office.onReady` to have come and ExcelApi 1.14 (`excelSupport`). Jobs that
 * write run one after the other, so that two clicks never leave two half-built sheets.
 */
export function createExcelPort(): WorkbookPort {
  const inTurn = turns();
  // What the last reading saw saves the next writing a request; a writing changes it.
  let facts: WorkbookFacts | null = null;
  const merges: KnownMerges = new Map();
  const takeFacts = (): WorkbookFacts | null => {
    const taken = facts;
    facts = null;
    return taken;
  };
  return {
    readGrids: (scope, options) => readGrids(scope, options, { onFacts: (seen) => (facts = seen), merges }),
    selection,
    name: workbookName,
    select,
    writeSheet: (plan, options) => inTurn(() => writeSheet(plan, options, takeFacts())),
    ownSheets,
    ownSheetsById,
    removeSheet: (sheet) =>
      inTurn(() => {
        takeFacts();
        return removeSheet(sheet);
      }),
    correct: (change) => inTurn(() => correct(change)),
    takeBack: (correctionId) => inTurn(() => takeBack(correctionId)),
    corrections,
    mark: (cells) => inTurn(() => mark(cells)),
    unmark: () => inTurn(unmark),
    readSetting,
    writeSetting: (key, value) => inTurn(() => writeSetting(key, value)),
    onChange: (listener) => onChange(listener, (sheetId) => merges.delete(sheetId)),
    onMove,
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

function selection(setting?: string): ReturnType<WorkbookPort['selection']> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().untrack();
    range.load('address,rowIndex,columnIndex,rowCount,columnCount');
    const asked = setting === undefined ? null : loadSetting(context.workbook, setting);
    if (asked) loadOwn(context.workbook);
    await context.sync();
    return {
      ...(asked ? { setting: settingValue(asked), ownSheets: ownById(context.workbook) } : {}),
      sheet: sheetOfAddress(range.address),
      range: cellsAt(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount),
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
