/** Which lines make up which period of a year, by their names. */
import { monthsOf, partsOfPeriods } from '../../src/relations/names/periods';
import { fold } from '../../src/tables';

const named = (texts: readonly string[]) => texts.map((text) => monthsOf(fold(text)));

const partsOf = (texts: readonly string[], of: string, branchOf: (line: number) => string = () => ''): string[][] =>
  (partsOfPeriods(named(texts), branchOf).get(texts.indexOf(of)) ?? []).map((lines) =>
    lines.map((line) => texts[line]!),
  );

const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);

describe('the parts of a period', () => {
  it('are four quarters of a year, whatever the year is called', () => {
    for (const year of [
      'Cả năm',
      'Tổng cả năm',
      'Năm',
      'Năm 2025',
      '12 tháng',
      'Tổng số 12 tháng',
      'Tổng số',
      'Cộng',
      'Tổng',
    ])
      expect(partsOf([...QUARTERS, year], year)).toEqual([QUARTERS]);
  });
  it('are the months of a quarter and of a year', () => {
    expect(partsOf([...MONTHS, 'Quý III'], 'Quý III')).toEqual([['Tháng 7', 'Tháng 8', 'Tháng 9']]);
    expect(partsOf([...MONTHS, 'Cả năm'], 'Cả năm')).toEqual([MONTHS]);
    expect(partsOf(['Tháng 01/2025', 'Tháng 02/2025', 'Tháng 03/2025', 'Quý 1'], 'Quý 1')).toHaveLength(1);
  });
  it('are two quarters of a half year, the first or the last', () => {
    expect(partsOf([...QUARTERS, '6 tháng đầu năm'], '6 tháng đầu năm')).toEqual([['Quý I', 'Quý II']]);
    expect(partsOf([...QUARTERS, 'Sáu tháng cuối năm'], 'Sáu tháng cuối năm')).toEqual([['Quý III', 'Quý IV']]);
    expect(partsOf([...MONTHS, '3 tháng cuối năm'], '3 tháng cuối năm')).toEqual([MONTHS.slice(9)]);
  });
  it('are read both ways where months and quarters stand beside each other', () => {
    const texts = ['Quý I', 'Quý II', '6 tháng', 'Quý III', 'Chín tháng'];
    expect(partsOf(texts, 'Chín tháng')).toEqual([
      ['Quý I', 'Quý II', 'Quý III'],
      ['6 tháng', 'Quý III'],
    ]);
  });
  it('are none where one is missing', () => {
    expect(partsOf(['Quý I', 'Quý III', 'Quý IV', 'Cả năm'], 'Cả năm')).toEqual([]);
    expect(partsOf(['Quý I', 'Quý II', 'Quý III', 'Cả năm'], 'Cả năm')).toEqual([]);
  });
  it('stand in one branch of the header', () => {
    const texts = ['Quý I', 'Quý II', '6 tháng', 'Quý III'];
    expect(partsOf(texts, '6 tháng', (line) => (line === 0 ? 'Thu' : 'Chi'))).toEqual([]);
    expect(partsOf(texts, '6 tháng', () => 'Thu')).toEqual([['Quý I', 'Quý II']]);
  });
  it('is the first of two lines of one name, for every line that they may make up', () => {
    const parts = partsOfPeriods(named(['6 tháng', 'Quý I', 'Quý II', 'Quý I', '6 tháng']), () => '');
    expect([parts.get(0), parts.get(4)]).toEqual([[[1, 2]], [[1, 2]]]);
  });
  it.each(['Trong quý I', 'So với tháng 1', 'Tháng 13', 'Kế hoạch 6 tháng', 'Cả nước', 'Quý I năm trước'])(
    'none is called “%s”',
    (text) => {
      const periods = partsOfPeriods(named([...QUARTERS, ...MONTHS, text]), () => '');
      expect(periods.get(QUARTERS.length + MONTHS.length) ?? []).toEqual([]);
    },
  );
});
