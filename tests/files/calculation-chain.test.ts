/** The calculation chain lists every formula of a workbook, or is absent. */
import { chainWith } from '../../src/files/calculation-chain';

const chain = (links: string, prefix = ''): string => {
  const colon = prefix === '' ? '' : `${prefix}:`;
  return `<${colon}calcChain xmlns${prefix === '' ? '' : `:${prefix}`}="m">${links}</${colon}calcChain>`;
};

test('formulas come to stand behind those of other sheets, which keep every character', () => {
  const others = '<c r="C9" i="4" l="1"/><c r="C8" s="1"/>';
  expect(chainWith(chain(others), '', 7, ['B2', 'B3'])).toBe(chain(`${others}<c r="B2" i="7"/><c r="B3" i="7"/>`));
});

test('a part with a prefix', () => {
  const other = '<x:c r="C9" i="4"></x:c>';
  expect(chainWith(chain(other, 'x'), '', 7, ['B2'])).toBe(chain(`${other}<x:c r="B2" i="7"/>`, 'x'));
});

test('what a sheet had goes; the cell after it still belongs to the sheet that it belonged to', () => {
  const links = '<c r="A1" i="4"/><c r="B1" i="7"/><c r="B2"/><c r="A2" i="4"/><c r="A3"/>';
  expect(chainWith(chain(links), '', 7, [])).toBe(chain('<c r="A1" i="4"/><c r="A2" i="4"/><c r="A3"/>'));
  expect(chainWith(chain('<c r="A1" i="4"/><c r="B1" i="7"/>'), '', 4, ['D4'])).toBe(
    chain('<c r="B1" i="7"/><c r="D4" i="4"/>'),
  );
});

test('a sheet without formulas leaves the chain as it is', () => {
  const xml = chain('<c r="A1" i="4"/>');
  expect(chainWith(xml, '', 7, [])).toBe(xml);
});

test.each([
  ['an empty list, which Excel does not take', chain('<c r="B1" i="7"/>')],
  ['a part that is cut', '<calcChain><c r="A1" i="4"/>'],
  ['a part of another kind', '<sst><c r="A1" i="4"/></sst>'],
])('no chain instead of %s', (_, xml) => expect(chainWith(xml, '', 7, [])).toBeNull());
