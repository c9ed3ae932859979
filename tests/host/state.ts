/** The comparable state of a workbook in memory. */
import { keyName, rangeName } from '../../src/sheet';
import type { HostWorkbook } from '../../src/host';

/**
 * All that a user can see of a workbook or that is stored with it, without the ids of new sheets:
 * two equal states are one and the same workbook. Numbers are compared by the fifteen digits that Excel keeps. An empty list of ours is as good as none.
 */
export function stateOf(workbook: HostWorkbook): unknown {
  workbook.settle();
  const empty = { numberFormat: 'General', format: '{}', value: null, formula: undefined };
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, one: unknown) =>
        key === 'id'
          ? undefined
          : typeof one === 'number'
            ? Number(one.toPrecision(15))
            : one instanceof Map
              ? [...one].sort()
              : one instanceof Set
                ? [...one].sort()
                : one,
      ),
    );
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells]
      .map(([key, { value, formula, numberFormat, format }]) => {
        const cell = { value, formula, numberFormat, format: JSON.stringify(plain(format)) };
        return [keyName(key), cell] as const;
      })
      .filter(([, cell]) => JSON.stringify({ ...empty, ...cell }) !== JSON.stringify(empty))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    rest: plain({ ...sheet, cells: null, id: null }),
  }));
  const settings = [...workbook.settings].filter(([, value]) => value !== '[]').sort();
  const names = plain(workbook.names);
  const at = workbook.selection;
  return plain({
    sheets,
    settings,
    names,
    active: workbook.active?.name,
    selection: at ? `${at.sheet.name}!${rangeName(at.range)}` : null,
  });
}
