import { foundIn } from './workbook';

describe('a total line over lines that are not broken down', () => {
  const table = (total: string, debt = '140,,') => ({
    csv: `
STT,Tên đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên
,TỔNG SỐ,${total}
I,CÁC ĐƠN VỊ,2750,1210,1540
1,Đơn vị A,310,110,200
2,Đơn vị B,290,190,100
3,Đơn vị C,400,100,300
4,Đơn vị D,450,350,100
5,Đơn vị E,550,150,400
6,Đơn vị F,350,220,130
7,Đơn vị G,400,90,310
II,TRẢ NỢ,${debt}
III,DỰ PHÒNG,91,,`,
  });
  it('need not add up across by what those lines hold', () => expect(foundIn(table('2981,1210,1540'))).toEqual([]));
  it('is told where another gap is left', () => {
    expect(foundIn(table('2991,1210,1540')).length).toBeGreaterThan(0);
  });
  it('is told where the lines are broken down after all', () => {
    expect(foundIn(table('2981,1210,1540', '140,100,40')).length).toBeGreaterThan(0);
  });
  it('takes in lines that stand under a unit of the list', () => {
    const nested = {
      csv: `
STT,Tên đơn vị,Tổng số,Giáo dục,Y tế
,TỔNG SỐ,1920,830,745
1,Bộ chỉ huy,512,167,
-,Chi đào tạo,167,167,
-,Chi thường xuyên,345,,
2,Sở Giáo dục,601,510,91
3,Sở Y tế,640,51,589
4,Sở Nội vụ,167,102,65`,
    };
    expect(foundIn(nested)).toEqual([]);
  });
});

describe('lines that are broken down in part', () => {
  const AGENCIES = [
    '1,Văn phòng,913,113,104,196,100,400',
    '2,Bộ Tài chính,1748,231,212,405,200,700',
    '3,Bộ Y tế,2359,527,308,524,400,600',
    '4,Bộ Công thương,1285,242,217,326,150,350',
    '5,Bộ Xây dựng,1063,157,183,323,120,280',
    '6,Bộ Tư pháp,1194,188,271,335,130,270',
  ];
  const told = (group: string, last: string) =>
    foundIn({
      csv: `STT,Cơ quan,Tổng số,Giáo dục,Y tế,Quản lý,Kinh tế,Khác\n${group}\n${AGENCIES.join('\n')}\n${last}`,
    }).join();
  const GROUP = 'I,Các bộ và cơ quan,8562,1458,1295,2109,1100,2600';
  it('are no mistake where a group covers more than the lines below it', () =>
    expect(told('I,Các bộ và cơ quan,16731,1927,1804,2958,1700,3100', '')).not.toMatch(/(error|review)/));
  it('are none where next to nothing of a lump is named', () =>
    expect(told(GROUP, 'II,Nhiệm vụ khác,4731,0,95,82,0,0')).not.toMatch(/(error|review)/));
  it('are one where a single line of many exceeds its parts', () =>
    expect(told(GROUP, 'II,Nhiệm vụ khác,2487,211,342,607,220,310')).toMatch(/(error|review) \S+ \w9/));
});

describe('a plan that states a programme in one figure, while the outcome breaks it down', () => {
  const outcome = (inPlan: string, difference = '-67') => `
STT,Nội dung,Dự toán,Quyết toán,Chênh lệch
A,B,1,2,3=2-1
I,Chi cân đối,5270,5550,280
1,Chi đầu tư,720,980,260
2,Chi thường xuyên,4550,4570,20
II,Chi chương trình mục tiêu,1532,1465,${difference}
${inPlan}
III,Chi chuyển nguồn,310,1640,1330
1,Cấp tỉnh,190,900,710
2,Cấp huyện,120,740,620`;
  const undivided = '1,Chương trình quốc gia,,220,220\n2,Chương trình khác,,1245,1245';
  const divided = '1,Chương trình quốc gia,310,220,-90\n2,Chương trình khác,1222,1245,23';
  it('has differences of its parts that do not make the difference of the whole', () => {
    expect(foundIn({ csv: outcome(undivided) })).toEqual([]);
  });
  it('is still held to the difference in its own line', () => {
    expect(foundIn({ csv: outcome(undivided, '-76') })).toEqual(['error difference E6']);
  });
  it('adds its differences up where both years are broken down', () => {
    expect(foundIn({ csv: outcome(divided) })).toEqual([]);
    expect(foundIn({ csv: outcome(divided.replace(',23', ',32')) })).toEqual(['error difference E8']);
  });
});
