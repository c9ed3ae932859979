import { foundIn } from './workbook';

/** Thirty units whose totals close to the last digit, and one more; figures are printed without digits after the mark. */
function table(last: string, format = '#,##0'): readonly string[] {
  const lines = Array.from({ length: 30 }, (_, i) => {
    const [investment, recurrent] = [3121.417 + 7 * i, 1462.308 + 11 * i];
    return `${i + 1},Đơn vị ${i + 1},${(investment + recurrent).toFixed(3)},${investment.toFixed(3)},${recurrent.toFixed(3)}`;
  });
  const csv = ['STT,Đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên', ...lines, `31,Đơn vị 31,${last}`].join('\n');
  return foundIn({ csv, formats: `C2:E32 ${format}` }).filter((found) => /^(error|review)/.test(found));
}

describe('a gap of figures that are stored with more digits than are printed', () => {
  it('is left alone where the printed figures add up', () => {
    expect(table('71809.733,70810,1000')).toEqual([]);
    expect(table('7180.404,6180.004,1000')).toEqual([]);
  });
  it('is told where the printed figures do not add up', () => {
    expect(table('71809.364,70805.635,1004')).toEqual(['review small-gap D32']);
  });
  it('is told where all digits are printed', () => {
    expect(table('7180.604,6180.603,1000', '#,##0.000')).toHaveLength(1);
  });
});
