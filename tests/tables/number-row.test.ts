import { type Expression, parseDeclaration, readNumberRow } from '../../src/tables';
import { type Rows, sheet } from './sheets';

/** A declaration's right side as people read it: "2+7+8+18", "9…19", "(2-1)/1". */
function spelled(expression: Expression): string {
  switch (expression.type) {
    case 'label':
      return expression.label;
    case 'number':
      return `#${expression.value}`;
    case 'range':
      return `${expression.from}…${expression.to}`;
    case 'sum':
      return expression.terms
        .map(({ sign, term }, i) => `${sign < 0 ? '-' : i === 0 ? '' : '+'}${spelled(term)}`)
        .join('');
    case 'product':
      return expression.factors
        .map(
          ({ divide, factor }, i) =>
            `${i === 0 ? '' : divide ? '/' : '*'}${factor.type === 'sum' ? `(${spelled(factor)})` : spelled(factor)}`,
        )
        .join('');
  }
}

const parsed = (text: string): string | null => {
  const declaration = parseDeclaration(text);
  return declaration && `${declaration.result} = ${spelled(declaration.expression)}`;
};

describe('declarations in the number row', () => {
  it.each([
    ['3=2/1', '3 = 2/1'],
    ['(3)=(2)/(1)', '3 = 2/1'],
    ['3 = 2 : 1', '3 = 2/1'],
    ['3=2÷1', '3 = 2/1'],
    ['5=4/3*100', '5 = 4/3*#100'],
    ['5=4/3x100', '5 = 4/3*#100'],
    ['5=4/3%', '5 = 4/3'],
    ['(7) = (6)/(5)%', '7 = 6/5'],
    ['1=2+7+8+18', '1 = 2+7+8+18'],
    ['9=10+…+19', '9 = 10…19'],
    ['9=10+...+19', '9 = 10…19'],
    ['6 = 7 + ... + 15', '6 = 7…15'],
    ['3=4+5+6(+Khác)', '3 = 4+5+6'],
    ['4=(2-1)', '4 = 2-1'],
    ['4=2-1', '4 = 2-1'],
    ['4=2–1', '4 = 2-1'],
    ['5=(4-3)/3', '5 = (4-3)/3'],
    ['3a=1+2', '3a = 1+2'],
    ['A=1+2', 'A = 1+2'],
    ['1 = 2 + 7…+ 9', null],
  ])('%s', (text, expected) => expect(parsed(text)).toBe(expected));

  it.each(['3', 'A', '', '=2/1', '3=', '3=2/', '3=((2+1', '3=Tổng cộng', '3=2//1', 'B = 1 năm', '=', '5=…+3'])(
    '%p states nothing',
    (text) => expect(parsed(text)).toBeNull(),
  );
});

describe('the number row under a header', () => {
  const read = (cells: Rows[number]): Record<string, string> | null => {
    const row = readNumberRow(
      sheet([cells]),
      0,
      cells.flatMap((cell, column) => (cell === null ? [] : [column])),
    );
    return row && Object.fromEntries([...row.labels].map(([column, label]) => [column, label]));
  };

  it('takes letters for the labels and numbers for the figures', () => {
    expect(read(['A', 'B', 1, 2, '3=2/1'])).toEqual({ 0: 'A', 1: 'B', 2: '1', 3: '2', 4: '3' });
  });
  it('takes numbers in brackets, as texts', () => {
    expect(read(['(1)', '(2)', '(3)', '(4)=(3)/(2)'])).toEqual({ 0: '1', 1: '2', 2: '3', 3: '4' });
  });
  it('takes a row whose blank cells belong to merged neighbours', () => {
    expect(read(['A', null, 1, null, 2, '3=1+2'])).toEqual({ 0: 'A', 2: '1', 4: '2', 5: '3' });
  });
  it('takes a row that repeats a number: the office slipped, the row numbers all the same', () => {
    expect(read(['A', 'B', 5, 6, 7, 7, 8])).not.toBeNull();
  });
  it('takes no row of figures for it', () => {
    expect(read(['I', 'Chi thường xuyên', 120, 115, 95.83])).toBeNull();
    expect(read([1, 'Sở Công Thương', 3, 2, 66.67])).toBeNull();
  });
  it('takes no row of years for it', () => expect(read(['Nội dung', 2016, 2017, 2018])).toBeNull());
  it('takes no header texts for it', () => expect(read(['STT', 'Nội dung', 'Dự toán', 'Quyết toán'])).toBeNull());
});
