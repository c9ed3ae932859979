/** Two lines of one name and the same figures: entered twice by mistake, or one taken from the other on purpose. */
import { type CaseSheet, foundIn } from './workbook';

const revenue = (formulas = '', last = '1058000,983940'): CaseSheet => ({
  csv: `
STT,Nội dung,Dự toán,Ước thực hiện
I,Thu từ doanh nghiệp đầu tư nước ngoài,2638000,2481655
1,Thuế giá trị gia tăng,465000,470065
2,Thuế tiêu thụ đặc biệt,1115000,1027650
3,Thuế thu nhập doanh nghiệp,1058000,983940
4,Thuế tài nguyên,12000,11000
5,Thuế thu nhập doanh nghiệp,${last}`,
  ...(formulas === '' ? {} : { formulas }),
});
const told = (sheet: CaseSheet): readonly string[] => foundIn(sheet).filter((line) => line.includes('duplicate-row'));

test('both typed: told', () => expect(told(revenue())).toEqual(['review duplicate-row B7']));

test.each(['C7 =C5', 'D7 =$D$5', 'C5 =C7', 'C7 =C5+0\nD7 =D5'])('one reads the other (%s): not told', (formulas) =>
  expect(told(revenue(formulas))).toEqual([]),
);

test('a formula that reads another line is no link between them', () => {
  expect(told(revenue('C7 =C3+593000'))).toEqual(['review duplicate-row B7']);
  expect(told(revenue('C7 =C55'))).toEqual(['review duplicate-row B7']);
  expect(told(revenue("C7 ='Biểu 2'!C5"))).toEqual(['review duplicate-row B7']);
});

test('other figures: not told', () => expect(told(revenue('', '1058000,983941'))).toEqual([]));

const crops = (name: string, figures = '1250,980'): CaseSheet => ({
  csv: `
STT,Cây trồng,Kế hoạch,Thực hiện
1,${name},${figures}
2,Cao su,2640,2480
3,${name},${figures}`,
});

test('a name of three letters may stand for two things, one of four is the same line', () => {
  expect(told(crops('Lúa'))).toEqual([]);
  expect(told(crops('Điều'))).toEqual(['review duplicate-row B4']);
});

test('lines of one figure, or of none, may well be alike', () => {
  expect(told(crops('Điều', '1250,1250'))).toEqual([]);
  expect(told(crops('Điều', '1250,0'))).toEqual([]);
  expect(told(crops('Điều', ',980'))).toEqual([]);
});
