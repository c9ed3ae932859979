/** What nobody sees – hidden rows, columns, sheets, what lies outside the print area – misleads nobody. */
import { type CaseSheet, findingsOf, foundIn, suspectsOf, toldOf } from './workbook';

/** Five units over three quarters; the total of the second quarter is wrong. */
const QUARTERS = `
STT,Tên đơn vị,Tổng số,Quý 1,Quý 2,Quý 3
,TỔNG SỐ,2450,803,851,796
1,Xã Bình An,410,131,140,139
2,Xã Hòa Lợi,702,233,241,228
3,Xã Phú Mỹ,318,104,99,115
4,Xã Tân Lập,812,264,290,258
5,Xã Vĩnh Hưng,208,71,81,56`;
const WRONG = QUARTERS.replace(',851,', ',881,').replace(/E2/g, '');

describe('a wrong total that is printed', () => {
  test('is wrong', () => expect(foundIn({ csv: WRONG })).toEqual(['error total E2']));
  test('also where other lines and columns are hidden', () =>
    expect(foundIn({ csv: WRONG, hidden: 'F 5' })).toEqual(['error total E2']));
  test('also where another sheet is hidden, and inside the print area', () =>
    expect(foundIn({ csv: WRONG, printed: 'A1:F7' }, { name: 'Nháp', csv: QUARTERS, visible: false })).toEqual([
      'error total E2',
    ]));
});

describe('a wrong total that nobody sees is one line for information', () => {
  const unseen: readonly (readonly [string, Partial<CaseSheet>])[] = [
    ['hidden columns', { hidden: 'C E' }],
    ['hidden row', { hidden: '2' }],
    ['hidden sheet', { visible: false }],
    ['outside the print area', { printed: 'A1:B7' }],
  ];
  test.each(unseen)('%s', (_name, hidden) => expect(foundIn({ csv: WRONG, ...hidden })).toEqual(['info unseen E2']));

  test('one line a sheet, however many they are', () => {
    const two = WRONG.replace(',133,', ',137,').replace(',796', ',769');
    expect(foundIn({ csv: two, visible: false })).toEqual([expect.stringMatching(/^info unseen/)]);
    expect(foundIn({ csv: two, visible: false }, { name: 'Nháp', csv: two, visible: false })).toHaveLength(2);
  });
});

describe('cells that nobody sees', () => {
  test('are evidence all the same: the printed cell is told, with what the hidden ones demand', () => {
    const wrong = QUARTERS.replace(',702,', ',720,');
    const [finding] = findingsOf({ csv: wrong, hidden: 'D E F' });
    expect([finding?.severity, suspectsOf(finding)[0]]).toEqual(['error', 'C4 → 702']);
  });

  test('are told where a printed figure is computed from them', () => {
    const printed = { csv: 'STT,Nội dung,Số tiền\n1,Quý 2,881\n2,Quý 3,796', formulas: 'C2 =Nháp!E2' };
    const draft = { name: 'Nháp', csv: WRONG, visible: false };
    expect(foundIn(printed, draft)).toEqual(['review unseen-source C2']);
    expect(toldOf(printed, draft)).toEqual([
      'Ô Nháp!E2 (không in ra) ghi 881, nhưng tính lại được 851; ô C2 (có in ra) được tính từ số này.',
    ]);
  });

  test('are told, for review, with the printed figure that disagrees with them', () => {
    const [finding, ...others] = findingsOf({ csv: WRONG, hidden: 'E' });
    expect([finding?.severity, finding?.rule, others]).toEqual(['review', 'unseen-source', []]);
    expect(suspectsOf(finding)[0]).toBe('E2 → 851');
    expect(toldOf({ csv: WRONG, hidden: 'E' })[0]).toContain('ô C2 (có in ra)');
  });

  test('are named as such where they share a suspicion', () => {
    const lines = ['A,100,60,40', 'B,300,210,95', 'C,75,25,50', 'D,90,35,55', 'E,50,10,40'];
    const csv = `STT,Nội dung,Tổng cộng,Tỉnh,Huyện\n${lines.map((line, i) => `${i + 1},${line}`).join('\n')}`;
    expect(toldOf({ csv, hidden: 'D' }).join()).toContain('Ô D3 không in ra.');
    expect(toldOf({ csv }).join()).not.toContain('Không in ra');
  });
});

describe('a lost reference', () => {
  const CSV = 'STT,Nội dung,Năm 2022,Năm 2023\n1,Thu,120,#REF!\n2,Chi,90,95\n3,Còn lại,30,#REF!';
  const formulas = 'D2 =#REF!+1\nD4 =D2-D3';
  test('is wrong where it is printed', () => expect(foundIn({ csv: CSV, formulas })).toContain('error error-value D2'));
  test('is told where the error that it causes is printed', () =>
    expect(foundIn({ csv: CSV, formulas, hidden: '2' })).toContain('error error-value D4'));
  test('is one line where neither is', () =>
    expect(foundIn({ csv: CSV, formulas, hidden: 'D' })).toEqual(['info unseen D2']));
});
