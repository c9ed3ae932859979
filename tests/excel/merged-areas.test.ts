/** Merged areas as Excel tells them: not more than 512 at once, and at the price of the undo list. */
import { type Grid, GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { openInOffice } from '../host/client';

/** A sheet whose rows each hold so many merged areas, side by side. */
function mergedSheet(name: string, rows: number, areasOfRow: number): Grid {
  const builder = new GridBuilder(name);
  for (let row = 0; row < rows; row++) {
    for (let area = 0; area < areasOfRow; area++) {
      builder.set(row, area * 2, row);
      builder.merges.push({ top: row, bottom: row, left: area * 2, right: area * 2 + 1 });
    }
  }
  return builder.build();
}

function open(...grids: Grid[]) {
  const workbook = HostWorkbook.fromGrids(grids);
  return { workbook, office: openInOffice(workbook), port: createExcelPort() };
}

test('a sheet with 645 merged areas is read with all of them, beside one without any', async () => {
  const { port } = open(mergedSheet('Nhiều ô gộp', 215, 3), new GridBuilder('Không gộp').set(0, 0, 1).build());
  const [many, none] = await port.readGrids('all');
  expect(many!.merges).toHaveLength(645);
  expect(many!.merges[644]).toEqual({ top: 214, bottom: 214, left: 4, right: 5 });
  expect(none!.merges).toEqual([]);
});

test('where Excel will not tell merged areas at all the check goes on without them', async () => {
  const { office, port } = open(mergedSheet('Biểu', 4, 2));
  const { executor } = office;
  const answer = executor.executeAsync.bind(executor);
  executor.executeAsync = async (customData, flags, message) => {
    if (JSON.stringify(message.Body).includes('MergedAreas')) executor.order({ request: 1, code: 'GeneralException' });
    return answer(customData, flags, message);
  };
  const [grid] = await port.readGrids('all');
  expect(grid!.number(3, 2)).toBe(3);
  expect(grid!.merges).toEqual([]);
});

describe('reading again after an edit', () => {
  async function opened() {
    const host = open(mergedSheet('Biểu', 6, 1));
    await host.port.readGrids('active');
    const stop = await host.port.onChange(() => undefined);
    return { ...host, stop };
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 40));

  test('leaves the user what can be undone, and knows the merged areas', async () => {
    const { workbook, port, stop } = await opened();
    workbook.enter('Biểu', 0, 0, '5');
    const [grid] = await port.readGrids('active', { afterEdit: true });
    expect(grid!.merges).toHaveLength(6);
    expect(workbook.undo).toEqual({ steps: ['Biểu!A1'], clearedBy: null });
    await stop();
  });

  test('an asked check asks for them again, which empties the undo list', async () => {
    const { workbook, port, stop } = await opened();
    workbook.enter('Biểu', 0, 0, '5');
    await port.readGrids('active');
    expect(workbook.undo).toEqual({ steps: [], clearedBy: 'Range.getMergedAreasOrNullObject' });
    await stop();
  });

  test('after rows were deleted they are asked for again', async () => {
    const { workbook, port, stop } = await opened();
    workbook.deleteRows('Biểu', 0, 2);
    await settle();
    const [grid] = await port.readGrids('active', { afterEdit: true });
    expect(grid!.merges).toHaveLength(4);
    await stop();
  });
});
