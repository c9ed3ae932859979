/** `khop-so relations`: every relation that was inferred. */
import { understand, type Understanding } from '../jobs';
import { type Locale, commandLineTexts, fill, translateTerm } from '../locales';
import { cellName, keyName, type Grid } from '../sheet';
import type { Table } from '../tables';
import { eachFile, failedAnswer } from './each-file';
import { operandNames, relationJson } from './json';
import { printableLines } from './printable';
import { formulaLines, type ReadFile, readFile } from './read-file';
import type { Status, Terminal } from './terminal';

/** `relations [--json] FILE…`: every relation inferred, broken ones too, and the cells of the tables that hold 0. */
export function runRelations(files: readonly string[], json: boolean, terminal: Terminal): Promise<Status> {
  return eachFile(files, terminal, {
    work: async (file) => {
      const read = await readFile(file, terminal);
      const found = understand(read.sources);
      terminal.write(json ? `${relationsJson(file, found, read)}\n` : listing(file, found, read, terminal.locale));
      return read.uncomputed.length > 0 ? 2 : 0;
    },
    failed: (file, error) => failedAnswer(file, error, json, { relations: [], zeroCells: [] }),
  });
}

function relationsJson(file: string, found: Understanding, { sources, computed, uncomputed }: ReadFile): string {
  const grids = new Map(sources.map((grid) => [grid.sheet, grid]));
  return JSON.stringify({
    file,
    error: null,
    relations: found.relations.filter((relation) => relation.comparison === 'equal').map(relationJson),
    // "Trong đó" states no sum: each part is at most its whole.
    ofWhich: found.relations.filter((relation) => relation.comparison === 'at-most').map(relationJson),
    zeroCells: zeroCells(found.tables, grids),
    computed,
    uncomputed,
  });
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

function listing(file: string, { relations }: Understanding, read: ReadFile, locale: Locale): string {
  const texts = commandLineTexts(locale);
  const lines = [fill(locale, texts.fileLine, { file }), ...formulaLines(read, locale)];
  for (const relation of relations) {
    lines.push(
      fill(locale, relation.comparison === 'at-most' ? texts.ofWhichLine : texts.relationLine, {
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
  return `${printableLines(lines)}\n\n`;
}
