import { foundIn, relationsIn } from './workbook';

describe('lines beside each other', () => {
  it('are no differences of one another without a word that says so', () => {
    const csv = `
STT,Nội dung,Dự toán,Tổng số,Quyết toán
1,Công trình 1,1500,1500,1487
2,Công trình 2,3000,3000,2951
3,Công trình 3,1500,1500,1465
4,Huyện A,31420,19310,24780
5,Huyện B,25630,18720,17250
6,Huyện C,5240,5110,5080`;
    expect(foundIn({ csv })).toEqual([]);
    expect(relationsIn({ csv }).filter((relation) => relation.startsWith('C4 '))).toEqual([]);
  });
  it('of one name in several groups are no sum for one coincidence repeated in equal columns', () => {
    const csv = `
STT,Đơn vị,Kế hoạch,Dự toán,Thực hiện,Quyết toán
1,Sở Một,5137,5137,5132,5037
A,Sửa chữa,5112,5112,5107,5012
C,Thanh tra,25,25,25,25
2,Sở Hai,7869,7869,7818,7769
A,Sửa chữa,7820,7820,7769,7720
C,Thanh tra,49,49,49,49
3,Sở Ba,7826,7826,7782,7652
A,Sửa chữa,7752,7752,7708,7652
C,Thanh tra,74,74,74,0`;
    expect(relationsIn({ csv }).filter((relation) => /^F10 /.test(relation))).toEqual([]);
    expect(foundIn({ csv })).toEqual([]);
  });
  it('of one name are a sum where different figures say so', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán
,Vốn đầu tư,4130,3907
I,Chương trình 1,3520,3371
-,Vốn đầu tư,2310,2207
-,Vốn sự nghiệp,1210,1164
II,Chương trình 2,2750,2611
-,Vốn đầu tư,1820,1700
-,Vốn sự nghiệp,930,911`;
    expect(relationsIn({ csv })).toContain('C2 = C4+C7');
  });
});

describe('blocks of one kind', () => {
  const blocks = (third: string) => ({
    csv: `
STT,Đơn vị,Đường bộ,Đường thủy,Cộng
1,Sở Một,1306550,18964050,20270600
A,Sửa chữa thường xuyên,406150,6180840,6586990
B,Sửa chữa định kỳ,900400,12783210,13683610
2,Sở Hai,2241318,9120044,11361362
A,Sửa chữa thường xuyên,741218,4120033,4861251
B,Sửa chữa định kỳ,1500100,5000011,6500111
${third}
A,Sửa chữa thường xuyên,311204,2207113,2518317
B,Sửa chữa định kỳ,905117,3100922,4006039
C,Thanh tra,61000,0,61000`,
  });
  it('hold the one that is broken in most columns to its sum', () => {
    expect(foundIn(blocks('3,Sở Ba,1277321,5308035,6585356'))).toEqual([]);
    expect(foundIn(blocks('3,Sở Ba,1216321,5369035,6585356')).length).toBeGreaterThan(0);
  });
  it('show the line that one of them leaves out in every column', () => {
    const without = blocks('3,Sở Ba,966117,3100922,4067039');
    expect(foundIn(without)).toEqual(['error line-left-out C8']);
  });
});
