/** `khop-so relations`: every relation that was inferred. */
import { understand, type Understanding } from '../jobs';
import { type Locale, commandLineTexts, fill, translateTerm } from '../locales';
import { cellName, keyName, type Grid } from '../sheet';
import type { Table } from '../tables';
import { operandNames, relationJson } from './json';
import { fileError, readFile } from './read-file';
import type { Status, Terminal } from './terminal';

/** `relations [--json] FILE…`: every relation inferred, broken ones too, and the cells of the tables that hold 0. */
export function runRelations(files: readonly string[], json: boolean, terminal: Terminal): Status {
  let status: Status = 0;
  for (const file of files) {
    try {
      const { sources } = readFile(file);
      const found = understand(sources);
      if (json) {
        const grids = new Map(sources.map((grid) => [grid.sheet, grid]));
        terminal.write(
          `${JSON.stringify({
            file,
            error: null,
            relations: found.relations.filter((relation) => relation.comparison === 'equal').map(relationJson),
            // "Trong đó" states no sum: each part is at most its whole.
            ofWhich: found.relations.filter((relation) => relation.comparison === 'at-most').map(relationJson),
            zeroCells: zeroCells(found.tables, grids),
          })}\n`,
        );
      } else {
        terminal.write(listing(file, found, terminal.locale));
      }
    } catch (error) {
      const { code, message } = fileError(error, terminal.locale);
      status = 2;
      if (json) terminal.write(`${JSON.stringify({ file, error: { code, message }, relations: [], zeroCells: [] })}\n`);
      else terminal.warn(`${message}\n`);
    }
  }
  return status;
}

function zeroCells(tables: readonly Table[], grids: ReadonlyMap<string, Grid>): string[] {
  const cells: string[] = [];
  for (const { sheet, range } of tables) {
    const grid = grids.get(sheet);
    if (!grid) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (grid.number(row, column) === 0) cells.push(`${sheet}!${cellName(row, column)}`);
      }
    }
  }
  return cells;
}

function listing(file: string, { relations }: Understanding, locale: Locale): string {
  const texts = commandLineTexts(locale);
  const lines = [fill(locale, texts.fileLine, { file })];
  for (const relation of relations) {
    lines.push(
      fill(locale, texts.relationLine, {
        sheet: relation.sheet,
        cell: keyName(relation.result),
        kind: texts[`kind.${relation.kind}`],
        operands: operandNames(relation).join(', '),
        evidence: relation.evidence
          .map((evidence) => translateTerm(locale, `evidence.${evidence}`, evidence))
          .join(', '),
      }),
    );
  }
  return `${lines.join('\n')}\n\n`;
}
