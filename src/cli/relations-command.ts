import { understand, type Understanding } from '../jobs';
import { cliTexts, fill, translateTerm } from '../locales';
import { cellName, keyName, type Grid } from '../sheet';
import type { Table } from '../tables';
import { operandNames, relationJson } from './json';
import { fileError, readFile } from './read-file';
import type { Output, Status } from './run';

/** `relations [--json] FILE…`: every relation inferred, broken ones too, and the cells of the tables that hold 0. */
export function runRelations(files: readonly string[], json: boolean, output: Output): Status {
  let status: Status = 0;
  for (const file of files) {
    try {
      const { sources } = readFile(file);
      const found = understand(sources);
      if (json) {
        const grids = new Map(sources.map((grid) => [grid.sheet, grid]));
        output.write(
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
        output.write(listing(file, found));
      }
    } catch (error) {
      const { code, message } = fileError(error);
      status = 2;
      if (json) output.write(`${JSON.stringify({ file, error: { code, message }, relations: [], zeroCells: [] })}\n`);
      else output.warn(`${message}\n`);
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

function listing(file: string, { relations }: Understanding): string {
  const texts = cliTexts('vi');
  const lines = [fill('vi', texts.fileLine, { file })];
  for (const relation of relations) {
    lines.push(
      fill('vi', texts.relationLine, {
        sheet: relation.sheet,
        cell: keyName(relation.result),
        kind: texts[`kind.${relation.kind}`],
        operands: operandNames(relation).join(', '),
        evidence: relation.evidence.map((evidence) => translateTerm('vi', `evidence.${evidence}`, evidence)).join(', '),
      }),
    );
  }
  return `${lines.join('\n')}\n\n`;
}
