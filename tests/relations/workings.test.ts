/** What authors work out beside their tables: listed as relations, and no evidence about the table. */
import { checkWorkbook, understand } from '../../src/jobs';
import { GridBuilder, keyName } from '../../src/sheet';

const LINES = Array.from({ length: 14 }, (_, i) => {
  const plan = 2718 + ((i * 7919) % 9001);
  return [`Đơn vị ${'ABCDEFGHIKLMNO'[i]}`, plan, plan - ((i * 389) % 701) + 55] as const;
});

/** A framed table with its plan and execution, and a figure of each row two columns outside. */
function book(beside: (plan: number, done: number, row: number) => number, formula = false) {
  const builder = new GridBuilder('Biểu 1');
  const border = { border: { top: true, bottom: true } };
  ['STT', 'Đơn vị', 'Dự toán', 'Quyết toán'].forEach((value, column) =>
    builder.set(0, column, { value, look: border }),
  );
  LINES.forEach(([name, plan, done], i) => {
    [i + 1, name, plan, done].forEach((value, column) => builder.set(i + 1, column, { value, look: border }));
    builder.set(i + 1, 6, { value: beside(plan, done, i), formula: formula ? `=D${i + 2}/C${i + 2}` : undefined });
  });
  return [builder.build()];
}

const listed = (grids: ReturnType<typeof book>): string[] =>
  understand(grids).relations.map(
    ({ result, kind, operands }) => `${keyName(result)} ${kind} ${operands.map(keyName).join(' ')}`,
  );

describe('a working column outside the frame', () => {
  it('is listed as what its author worked out', () => {
    expect(listed(book((plan, done) => done / plan))).toContain('G2 ratio D2 C2');
    expect(listed(book((plan, done) => plan - done))).toContain('C6 sum D6 G6');
  });
  it('is listed only where it holds', () => {
    const relations = listed(book((plan, done, row) => done / plan + (row === 2 ? 0.31 : 0)));
    expect(relations).toContain('G3 ratio D3 C3');
    expect(relations).not.toContain('G4 ratio D4 C4');
  });
  it('says nothing where its figures have nothing to do with the table', () => {
    expect(listed(book((_, __, row) => ((row + 3) * 7001) % 97)).filter((line) => line.startsWith('G'))).toEqual([]);
  });
  it('is stated once where it is a formula', () => {
    const relations = listed(book((plan, done) => done / plan, true)).filter((line) => line.startsWith('G2 '));
    expect(relations).toEqual(['G2 ratio D2 C2']);
  });
  it('is no evidence: nothing is checked by it', () => {
    const { relations, findings } = checkWorkbook(book((plan, done, row) => done / plan + (row === 2 ? 0.31 : 0)));
    expect(relations.filter(({ result }) => keyName(result).startsWith('G'))).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
