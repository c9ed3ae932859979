/** How sure we are, and what one click may change. */
import type { Finding, Suspect } from '../../src/checks';
import { GridBuilder, cellKey } from '../../src/sheet';
import { certaintyOf, findingText, fixOf, fixesOf } from '../../src/wording';

const suspect = (row: number, confidence: number, suggestion: number | null = 7): Suspect => ({
  sheet: 'A',
  cell: cellKey(row, 2),
  value: 5,
  suggestion,
  slip: null,
  confidence,
});

const finding = (suspects: readonly Suspect[], more: Partial<Finding> = {}): Finding => ({
  id: String(Math.random()),
  rule: 'total',
  severity: 'error',
  sheet: 'A',
  cell: cellKey(1, 2),
  broken: [],
  suspects,
  details: { result: 'C2', stated: 5, expected: 7, expression: 'C3:C4', suspect: 'C2', value: 5, suggestion: 7 },
  ...more,
});

const NO_GRID = () => undefined;

describe('how sure we are', () => {
  it.each([
    ['certain', [suspect(1, 0.95)]],
    ['likely', [suspect(1, 0.75), suspect(2, 0.2)]],
    ['unclear', [suspect(1, 0.75), suspect(2, 0.6)]],
    ['unclear', [suspect(1, 0.05), suspect(2, 0)]],
    ['unclear', [suspect(1, 0.6)]],
    ['unclear', []],
  ] as const)('is %s by how far the first suspect leads', (certainty, suspects) =>
    expect(certaintyOf(finding(suspects))).toBe(certainty),
  );
});

describe('what one click changes', () => {
  it('is the one cell that stands out', () => {
    const clear = suspect(1, 0.95);
    expect(fixOf(finding([clear, suspect(2, 0.1)]), NO_GRID)).toEqual({ certainty: 'certain', changes: [clear] });
  });

  it('is nothing below the threshold, without a proposal, and where a formula would be lost', () => {
    expect(fixOf(finding([suspect(1, 0.5), suspect(2, 0.45)]), NO_GRID)).toBeNull();
    expect(fixOf(finding([suspect(1, 0.95, null)]), NO_GRID)).toBeNull();
    const builder = new GridBuilder('A');
    builder.set(1, 2, { value: 5, formula: '=C3+C4' });
    const grid = builder.build();
    expect(fixOf(finding([suspect(1, 0.95)]), () => grid)).toBeNull();
  });

  it('is both cells of a swap', () => {
    const [a, b] = [suspect(1, 0.8), suspect(2, 0.8)].map((one): Suspect => ({ ...one, slip: 'swap' }));
    expect(fixOf(finding([a!, b!]), NO_GRID)?.changes).toEqual([a, b]);
  });

  it('is nothing for two findings that demand different figures of one cell', () => {
    const one = finding([suspect(1, 0.95, 6059379)]);
    const other = finding([suspect(1, 0.95, 6059377)]);
    const third = finding([suspect(5, 0.95)]);
    expect([...fixesOf([one, other, third], NO_GRID).keys()]).toEqual([third]);
  });
});

describe('the sentence', () => {
  it('accuses no cell that is not sure', () => {
    expect(findingText('vi', finding([suspect(1, 0.5), suspect(2, 0.3)]))).toBe(
      'Ô C2 ghi 5, nhưng cộng C3:C4 thì được 7. Chưa đủ căn cứ để biết ô nào sai trong các ô C2, C3.',
    );
    expect(findingText('vi', finding([suspect(1, 0.5)]))).toBe('Ô C2 ghi 5, nhưng cộng C3:C4 thì được 7.');
  });
});
