/** Recalculates a plan with IronCalc and compares its values, for tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Model, initSync } from '@ironcalc/wasm';
import { type Grid, type SheetPlan, cellName } from '../../src/sheet';

let started = false;

function start(): void {
  if (started) return;
  const path = createRequire(__filename).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(path) });
  started = true;
}

export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly planned: number | string;
  readonly computed: string;
}

/**
 * Lets IronCalc compute the plan's formulas over the source sheet, and compares with the planned values: numbers to
 * 1e-9 of their size, texts letter by letter. Independent of the code that made the plan.
 */
export function differences(plan: SheetPlan, grid: Grid): Difference[] {
  start();
  const model = new Model('tong-hop', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  model.renameSheet(0, grid.sheet);
  const range = grid.range;
  if (range) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const kind = grid.kind(row, column);
        if (kind === 'number') model.setUserInput(0, row + 1, column + 1, String(grid.number(row, column)));
        // A leading apostrophe keeps "1.234" a text, as it is in the workbook.
        else if (kind === 'text') model.setUserInput(0, row + 1, column + 1, `'${grid.string(row, column)}`);
        else if (kind === 'error')
          model.setUserInput(0, row + 1, column + 1, grid.string(row, column) === '#DIV/0!' ? '=1/0' : '=NA()');
      }
    }
  }
  model.newSheet();
  model.renameSheet(1, plan.name === grid.sheet ? `${plan.name} x` : plan.name);
  for (const { row, column, content } of plan.cells) {
    if (content.type === 'formula') model.setUserInput(1, row + 1, column + 1, content.formula);
    if (content.type === 'number') model.setUserInput(1, row + 1, column + 1, String(content.value));
    if (content.type === 'text') model.setUserInput(1, row + 1, column + 1, `'${content.text}`);
  }
  model.resumeEvaluation();
  model.evaluate();
  const result: Difference[] = [];
  for (const { row, column, content } of plan.cells) {
    if (content.type !== 'formula') continue;
    // 15 digits of the value, whatever the cell's format would print.
    model.updateRangeStyle(
      { sheet: 1, row: row + 1, column: column + 1, width: 1, height: 1 },
      'num_fmt',
      '0.000000000000000E+00',
    );
    const computed = model.getFormattedCellValue(1, row + 1, column + 1);
    const same =
      typeof content.value === 'string'
        ? computed === content.value
        : computed !== '' && Math.abs(Number(computed) - content.value) <= 1e-9 * Math.max(1, Math.abs(content.value));
    if (!same) result.push({ cell: cellName(row, column), formula: content.formula, planned: content.value, computed });
  }
  model.free();
  return result;
}
