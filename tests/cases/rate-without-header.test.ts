import { foundIn, relationsIn } from './workbook';

describe('a column of quotients that nobody rounded and no header names', () => {
  const lines = [
    [820, 1310],
    [310, 505],
    [402, 689],
    [108, 116],
  ] as const;
  const table = (quotient: (before: number, now: number) => number) => ({
    csv: `
STT,Nội dung,Năm trước,Năm nay,
${lines.map(([before, now], i) => `${i === 0 ? '1' : 'abc'[i - 1]},Khoản ${i},${before},${now},${quotient(before, now)}`).join('\n')}`,
  });
  it('is the quotient of the two amounts, whichever stands first, and does not add up', () => {
    const rate = table((before, now) => now / before);
    expect(relationsIn(rate)).toEqual(expect.arrayContaining(['E2 = D2+C2', 'E5 = D5+C5', 'C2 = C3+C4+C5']));
    expect(foundIn(rate)).toEqual([]);
    const inverse = table((before, now) => before / now);
    expect(relationsIn(inverse)).toEqual(expect.arrayContaining(['E2 = C2+D2', 'E5 = C5+D5']));
    expect(foundIn(inverse)).toEqual([]);
  });
  it('leaves typed factors as they were: quantity and price make an amount', () => {
    const price = {
      csv: `
STT,Vật tư,Số lượng,Thành tiền,Đơn giá
1,Xi măng,12,1068,89
2,Cát,45,1665,37
3,Thép,7,1141,163
4,Gạch,230,2530,11
5,Sơn,64,8512,133
6,Kính,31,7595,245`,
    };
    expect(relationsIn(price)).toContain('E2 = D2+C2');
  });
});
