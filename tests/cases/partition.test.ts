import { foundIn, relationsIn } from './workbook';

const HEADER = 'STT,Dự án,Tổng mức đầu tư,Nhóm A,Nhóm B,Nhóm C,Ghi chú';
const ROWS = [
  '1,Đường nội thị,12450,,12450,,',
  '2,Cầu số 2,83100,83100,,,',
  '3,Trường học,4275,,,4275,',
  '4,Trạm y tế,2610,,,2610,',
  '5,Hồ chứa nước,65020,65020,,,',
  '6,Trụ sở xã,11905,,11905,,',
  '7,Kênh tưới,3380,,,3380,',
];

describe('columns into which the figures of another column are sorted', () => {
  it('are its parts, though each line has but one', () => {
    const csv = [HEADER, ...ROWS].join('\n');
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['C2 = E2', 'C3 = D3', 'C4 = F4', 'C8 = F8']));
    expect(foundIn({ csv })).toEqual([]);
  });
  it('are so on either side of it too', () => {
    const csv = [
      'STT,Dự án,Nhóm A,Nhóm C,Tổng mức đầu tư,Nhóm B,Số hộ',
      '1,Đường nội thị,,,12450,12450,17',
      '2,Cầu số 2,83100,,83100,,22',
      '3,Trường học,,4275,4275,,27',
      '4,Trạm y tế,,2610,2610,,32',
      '5,Hồ chứa nước,65020,,65020,,37',
      '6,Trụ sở xã,,,11905,11905,42',
      '7,Kênh tưới,,3380,3380,,47',
    ].join('\n');
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['E2 = F2', 'E3 = C3', 'E4 = D4', 'E8 = D8']));
    expect(foundIn({ csv })).toEqual([]);
  });
  it('are none where a line has another figure in them', () => {
    const csv = [HEADER, ...ROWS.slice(0, 5), '6,Trụ sở xã,11905,,7000,,', '7,Kênh tưới,3380,,,1200,'].join('\n');
    expect(relationsIn({ csv })).toEqual([]);
    expect(foundIn({ csv })).toEqual([]);
  });
  it('are none where one column repeats the other, or few figures agree', () => {
    const csv = `
STT,Tên,Kế hoạch,Thực hiện,Điều chỉnh
1,A,510,510,
2,B,620,620,
3,C,333,333,
4,D,410,410,
5,E,275,275,
6,G,190,,190
7,H,384,384,`;
    expect(relationsIn({ csv })).toEqual([]);
  });
});
