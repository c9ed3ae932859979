/** A total adds up subtotals and not their parts, also where it stands after them and the subtotal before its parts. */
import { relationsIn, suspectsOf, findingsOf } from '../cases/workbook';

interface Columns {
  /** "Tổng chi" of the last district. */
  readonly spent?: number;
  /** "Tổng số" and "Hưởng 100%" of the second. */
  readonly kept?: number;
  readonly whole?: number;
}

/** Form B55: what districts keep, what they are given, and what they spend. */
const districts = ({ spent = 943_024, kept = 316_628, whole = 71_210 }: Columns): { csv: string; merges: string } => ({
  merges: 'A1:A3 B1:B3 C1:C3 D1:F1 D2:D3 E2:F2 G1:G3 H1:H3',
  csv: `
STT,Tên đơn vị,Tổng thu NSNN,Thu NSĐP hưởng,,,Bổ sung cân đối,Tổng chi cân đối
,,,Tổng số,Chia ra,,,
,,,,Hưởng 100%,Hưởng theo tỷ lệ,,
A,B,1,2,3,4,5,6
,TỔNG SỐ,1430800,1193395,459687,733708,1133124,2326519
1,Quận A,287000,214311,64470,149841,230340,444651
2,Quận B,602800,${kept},${whole},245418,77038,393666
3,Quận C,114800,92523,35126,57397,452655,545178
4,Quận D,426200,569933,288881,281052,373091,${spent}`,
});

const said = (columns: Columns): string[] =>
  findingsOf(districts(columns)).map((one) => `${one.severity} ${one.rule} ${suspectsOf(one).join()}`);

test('what is spent is the subtotal and what is given', () => {
  const relations = relationsIn(districts({}));
  expect(relations).toContain('H7 = G7+D7');
  expect(relations).toContain('D7 = E7+F7');
  expect(relations).not.toContain('H7 = G7+F7+E7');
  expect(said({})).toEqual([]);
});

test('a wrong total is told', () => expect(said({ spent: 943_204 })).toEqual(['error total H9 → 943024']));

test('so are a wrong subtotal and a wrong part of it', () => {
  expect(said({ kept: 316_268 })).toEqual(['error total D7 → 316628']);
  expect(said({ whole: 72_110 })).toEqual(['error total E7 → 71210']);
});

test('a subtotal that one line leaves blank stands for nothing: the parts are kept', () => {
  const { csv, merges } = districts({});
  const blank = { merges, csv: csv.replace('114800,92523,', '114800,,') };
  expect(relationsIn(blank)).toContain('H8 = G8+F8+E8');
  expect(findingsOf(blank).filter(({ severity }) => severity === 'error')).toEqual([]);
});
