/** The jobs of the tab "Đối chiếu báo cáo", done: in the worker, or on the page where there is none. */
import { createDocument, readReportText } from '../../../files';
import { tableAt } from '../../../jobs';
import {
  CLAIM_STEPS,
  type SourceSheet,
  changedLinks,
  claimsInSteps,
  compareWithTables,
  factsOf,
  figuresIn,
  inUnit,
  isMoney,
  isVietnamese,
  writeParagraph,
} from '../../../narrative';
import { type Grid, type PackedGrid, unpackGrid } from '../../../sheet';
import { readTables, toUnicodeText } from '../../../tables';
import type { Jobs, Pause } from '../../work/tasks/tasks';
import type { Paragraph, ReportTasks, TablesReading, TextReading } from './report-engine';

const sourceSheet = (grid: Grid): SourceSheet => ({ grid, tables: readTables(grid).tables });

async function readText(given: string, pause: Pause): Promise<TextReading> {
  const text = toUnicodeText(given);
  const work = claimsInSteps(text);
  for (;;) {
    const step = work.next();
    if (step.done) {
      const isConverted = text !== given;
      return { text, isConverted, isVietnamese: isVietnamese(text), claims: step.value, figures: figuresIn(text) };
    }
    await pause(step.value, CLAIM_STEPS);
  }
}

function paragraphOf({ grid: packed, selection, wish }: ReportTasks['write']['given']): Paragraph | null {
  const grid = unpackGrid(packed);
  const { tables } = readTables(grid);
  const selected = tableAt(tables, selection);
  for (const table of [...(selected ? [selected] : []), ...tables]) {
    const facts = factsOf(table, grid);
    if (!facts) continue;
    const text = writeParagraph(inUnit(facts, wish.unit), { length: wish.length });
    return { text, sheet: grid.sheet, isMoney: isMoney(facts) };
  }
  return null;
}

/** Holds the tables of the workbook between two questions. */
export class ReportSession {
  private sheets: readonly SourceSheet[] = [];

  readonly jobs: Jobs<ReportTasks> = {
    file: async ({ name, bytes }) => (await readReportText(name, bytes, toUnicodeText)).text,
    read: ({ text }, pause) => readText(text, pause),
    compare: async ({ text, links, grids }, pause): Promise<TablesReading> => {
      if (grids) await this.hold(grids, pause);
      return {
        figures: compareWithTables(text, this.sheets),
        changed: changedLinks(links, this.sheets),
        sheets: this.sheets.filter(({ tables }) => tables.length > 0).map(({ grid }) => grid.sheet),
      };
    },
    write: (given) => paragraphOf(given),
    document: ({ text }) => createDocument(text),
  };

  private async hold(grids: readonly PackedGrid[], pause: Pause): Promise<void> {
    const sheets: SourceSheet[] = [];
    for (const grid of grids) {
      sheets.push(sourceSheet(unpackGrid(grid)));
      await pause(sheets.length, grids.length);
    }
    this.sheets = sheets;
  }
}
