import { foundIn } from './workbook';

/** A table of hospitals, of which the last two reported the first column only. */
const visits = (total: string, last = '900,-,-', rate = '0.5') => ({
  csv: `
STT,Đơn vị,Tổng lượt,Đạt,Không đạt,Tỷ lệ đạt
,Toàn tỉnh,${total},${rate}
1,Bệnh viện A,1200,700,500,0.583333333333333
2,Bệnh viện B,1800,1100,700,0.611111111111111
3,Bệnh viện C,2400,1000,1400,0.416666666666667
4,Bệnh viện D,1500,600,900,0.4
5,Bệnh viện E,3100,1600,1500,0.516129032258065
6,Bệnh viện F,${last},-
7,Bệnh viện G,750,-,-,-`,
});

describe('a total line over lines that did not report', () => {
  it('need not add up across by exactly what those lines hold', () =>
    expect(foundIn(visits('11650,5000,5000')).filter((one) => one.startsWith('error'))).toEqual([]));
  it('is taken as it stands where the rate is that of the lines that did', () =>
    expect(foundIn(visits('11650,5000,5000'))).toEqual([]));
  it('is told where another gap is left', () => expect(foundIn(visits('11650,5000,5600')).length).toBeGreaterThan(0));
  it('is told where all lines reported and the total misses them', () =>
    expect(foundIn(visits('11650,5000,5000', '900,400,500')).length).toBeGreaterThan(0));
});
