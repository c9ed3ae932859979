/** `khop-so write`: the paragraph of a report, from a table of a workbook. */
import { basename } from 'node:path';
import { factsOf, writeParagraph, type Facts } from '../narrative';
import type { Grid } from '../sheet';
import { readTables } from '../tables';
import { WorkbookError } from '../workbook';
import { eachFile, failedAnswer } from './each-file';
import { readFile } from './read-file';
import type { Status, Terminal } from './terminal';

export interface WriteCommandOptions {
  readonly sheet?: string;
  readonly short?: boolean;
}

/** `write WORKBOOK [--sheet NAME] [--short]`: the first table that has a plan or a period before to compare with. */
export const runWrite = (
  file: string,
  { sheet, short = false }: WriteCommandOptions,
  terminal: Terminal,
): Promise<Status> =>
  eachFile([file], terminal, {
    work: async (): Promise<Status> => {
      const { sources } = await readFile(file, terminal);
      const wanted = sheet === undefined ? sources : sources.filter((grid) => grid.sheet === sheet);
      if (sheet !== undefined && wanted.length === 0) throw new WorkbookError('sheet-not-found', sheet);
      const facts = firstFacts(wanted);
      if (!facts) throw new WorkbookError('nothing-to-write', sheet ?? basename(file));
      terminal.write(`${writeParagraph(facts, { length: short ? 'short' : 'full' })}\n`);
      return 0;
    },
    failed: (name, error) => failedAnswer(name, error, false, {}),
  });

function firstFacts(grids: readonly Grid[]): Facts | null {
  for (const grid of grids) {
    for (const table of readTables(grid).tables) {
      const facts = factsOf(table, grid);
      if (facts) return facts;
    }
  }
  return null;
}
