/** A column called "trừ" is taken off the total of its line, filled in or not. */
import { findingsOf, foundIn, suspectsOf } from './workbook';

const scores = (third: string, header = 'Điểm trừ') => ({
  csv: [
    `STT,Đơn vị,Kinh tế,Văn hóa,Quốc phòng,Điểm thưởng,${header},Tổng điểm`,
    '1,Tân Phú,35.5,25.1,17.2,1,0.5,78.3',
    '2,An Khê,33.4,28.6,15.9,,,77.9',
    `3,Yên Sơn,38.2,22.7,18.3,2,1,${third}`,
    '4,Gò Dầu,31.9,26.4,14.8,,0.5,72.6',
    '5,Mỹ Tú,36.6,24.3,19.1,1.5,,81.5',
  ].join('\n'),
});

test.each(['Điểm trừ', 'Trừ điểm vi phạm', 'Khấu trừ', 'Giảm trừ', 'Các khoản giảm trừ'])(
  '"%s" is taken off',
  (header) => {
    expect(foundIn(scores('80.2', header))).toEqual([]);
    expect(foundIn({ csv: scores('80.2', header).csv.normalize('NFD') })).toEqual([]);
    expect(suspectsOf(findingsOf(scores('86.2', header))[0])).toContain('H4 → 80.2');
  },
);

test('"Lưu trú" and "Trụ sở" are parts like any other', () => {
  for (const header of ['Lưu trú', 'Trụ sở'])
    expect(foundIn(scores('80.2', header)).every((one) => !one.startsWith('error'))).toBe(true);
  const rooms = {
    csv: 'STT,Đơn vị,Ăn uống,Lưu trú,Tổng\n1,Tân Phú,355,251,606\n2,An Khê,334,286,620\n3,Yên Sơn,382,227,609\n4,Gò Dầu,319,264,583',
  };
  expect(foundIn(rooms)).toEqual([]);
});

test('the total of a pay sheet less what is withheld', () => {
  const pay = (net: string) => ({
    csv: [
      'STT,Họ và tên,Lương,Phụ cấp,Khấu trừ bảo hiểm,Thực lĩnh',
      '1,Nguyễn Văn An,5214000,540000,604170,5149830',
      '2,Trần Thị Bình,4806000,360000,542430,4623570',
      `3,Lê Văn Cường,7182000,900000,848610,${net}`,
      '4,Phạm Thị Dung,6588000,,691740,5896260',
    ].join('\n'),
  });
  expect(foundIn(pay('7233390'))).toEqual([]);
  expect(suspectsOf(findingsOf(pay('7323390'))[0])).toContain('F4 → 7233390');
});
