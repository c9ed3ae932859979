/** Budgets of one column: "A. Tổng thu" over its list, "B. Tổng chi" over its own, "C. Kết dư". */
import { findingsOf, foundIn, suspectsOf, vietnamese } from './workbook';

const balance = (change: readonly [string, string] = ['', '']) => ({
  csv: vietnamese(
    [
      'STT;Nội dung;Số tiền',
      'A;Tổng thu;15.337',
      '1;Thu hưởng 100%;7.733',
      '2;Thu phân chia;3.898',
      '3;Thu bổ sung;1.244',
      '4;Thu chuyển nguồn;2.462',
      'B;Tổng chi;10.534',
      '1;Chi đầu tư;2.063',
      '2;Chi thường xuyên;2.053',
      '3;Chi dự phòng;2.250',
      '4;Chi chuyển nguồn;4.168',
      'C;Kết dư;4.803',
    ].map((line) => line.replace(...change)),
  ),
});

describe('the totals of a budget in one column', () => {
  it('is silent where all comes out', () => expect(foundIn(balance())).toEqual([]));
  it.each([
    ['7.733', '7.739', 'C2'],
    ['3.898', '3.838', 'C2'],
    ['2.250', '2.750', 'C10'],
    ['4.168', '4.968', 'C11'],
  ])('tells that %s became %s, though the balance bears its total out', (right, wrong, named) => {
    const found = foundIn(balance([right, wrong]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(` ${named}`);
  });
  it('names a mistyped balance of two totals that their lists bear out', () =>
    expect(suspectsOf(findingsOf(balance(['4.803', '2.803']))[0])[0]).toBe('C12 → 4803'));
  it('leaves alone a balance that is far off by more than one digit: something is not listed', () =>
    expect(foundIn(balance(['4.803', '3.127']))).toEqual([]));
});

describe('right tables of the same look', () => {
  it('leaves alone a whole that is no total, over some of its parts', () => {
    const examples = [
      'STT;Nội dung;Số tiền',
      'A;Thu nội địa;15.337',
      '1;Doanh nghiệp nhà nước;4.733',
      '2;Doanh nghiệp ngoài quốc doanh;3.898',
      '3;Lệ phí trước bạ;1.244',
      'B;Thu xuất nhập khẩu;10.534',
      '1;Thuế xuất khẩu;2.063',
      '2;Thuế nhập khẩu;2.053',
      '3;Thuế giá trị gia tăng;1.250',
    ];
    expect(foundIn({ csv: vietnamese(examples) })).toEqual([]);
  });
  it('leaves alone a total that says what it leaves out', () =>
    expect(foundIn(balance(['A;Tổng thu;15.337', 'A;Tổng thu (không kể thu chuyển nguồn);12.875']))).toEqual([]));
  it('leaves alone a total over "Trong đó" that lists some of it', () => {
    const ofWhich = [
      'STT;Nội dung;Số tiền',
      'A;Tổng thu;15.337',
      ';Trong đó:;',
      '1;Thu hưởng 100%;6.733',
      '2;Thu phân chia;3.898',
      '3;Thu bổ sung;1.244',
      'B;Tổng chi;10.534',
      ';Trong đó:;',
      '1;Chi đầu tư;2.063',
      '2;Chi thường xuyên;2.053',
      '3;Chi dự phòng;1.250',
    ];
    expect(foundIn({ csv: vietnamese(ofWhich) })).toEqual([]);
  });
});
