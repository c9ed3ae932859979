/** A total line that differs from its list in every column: a line was deleted, added, changed or written twice. */
import { findingsOf, foundIn, toldOf } from '../cases/workbook';

const HEADER = 'STT,Đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên';
const LINES = [
  '1,Xã Bình Lộc,2086,781,1305',
  '2,Xã Cẩm Hà,1437,522,915',
  '3,Xã Đông Sơn,768,316,452',
  '4,Xã Gia Phố,1129,402,727',
  '5,Xã Hòa Hải,1932,764,1168',
] as const;
const TOTAL = ',Tổng cộng,7352,2785,4567';
const book = (...lines: readonly string[]) => ({ csv: [HEADER, ...lines].join('\n') });
const all = (total = TOTAL) => book(...LINES, total);
const numbered = (lines: readonly string[]) => lines.map((line, i) => line.replace(/^\d+/, `${i + 1}`));
const lacking = (at: number) => LINES.filter((_, i) => i !== at);

it('is silent where the total adds up', () => expect(foundIn(all())).toEqual([]));

describe('a line is missing', () => {
  it.each([0, 2, 4])('one question for all columns, with the gap, where line %i was deleted', (at) => {
    const [finding, ...more] = findingsOf(book(...numbered(lacking(at)), TOTAL));
    expect([finding?.severity, finding?.rule, more.length]).toEqual(['review', 'total-line', 0]);
    expect(finding?.suspects).toEqual([]);
    expect(finding?.broken.map(({ stated }) => stated)).toEqual([7352, 2785, 4567]);
  });
  it('says what is likely', () =>
    expect(toldOf(book(...numbered(lacking(2)), TOTAL))).toEqual([
      'Ô C6 ghi 7.352, nhưng cộng C2:C5 thì được 6.584; cả 3 ô của dòng tổng (C6, D6, E6) đều lớn hơn cộng các dòng. Nhiều khả năng bảng sót một dòng, hoặc có dòng ghi chưa đủ.',
    ]));
  it('says which number is missing', () =>
    expect(toldOf(book(...lacking(2), TOTAL))[0]).toMatch(/Số thứ tự nhảy từ 2 sang 4: nhiều khả năng bảng sót dòng/));
  it('in a list of one column too, where a number is missing', () => {
    const one = ['1,Bình Lộc,2086', '2,Cẩm Hà,1437', '4,Gia Phố,1129', '5,Hòa Hải,1932', ',Tổng cộng,7352'];
    expect(foundIn({ csv: ['STT,Xã,Kinh phí', ...one].join('\n') })).toEqual(['review total-line C6']);
  });
  it('at the top of the list', () =>
    expect(foundIn(book(TOTAL.replace('cộng', 'số'), ...numbered(lacking(0))))).toEqual(['review total-line C2']));
  it('beside a rate that ties plan and actual', () => {
    const rows = ['1,Bình Lộc,1250,1312,104.96', '2,Cẩm Hà,820,865,105.49', '3,Gia Phố,410,398,97.07'];
    const csv = ['STT,Xã,Dự toán,Thực hiện,Đạt (%)', ...rows, ',Tổng cộng,3135,3277,104.53'].join('\n');
    expect(foundIn({ csv })).toEqual(['review total-line C5']);
  });
});

describe('a line has no figures', () => {
  const ROWS = ['1,Bình Lộc,2562,1250,1312', '2,Cẩm Hà,1685,820,865', '3,Gia Phố,,,', '4,Hòa Hải,1022,505,517'];
  const HEAD = 'STT,Xã,Tổng số,Dự toán,Thực hiện';
  const table = (rows: readonly string[], head = HEAD, total = ',Tổng cộng,6412,3135,3277') => ({
    csv: [head, ...rows, total].join('\n'),
  });

  it('is named once for all columns, with what is missing, and nothing is offered for writing', () => {
    const [finding, ...more] = findingsOf(table(ROWS));
    expect([finding?.rule, more.length]).toEqual(['total-line', 0]);
    expect(finding?.suspects.map(({ suggestion }) => suggestion)).toEqual([1143, 560, 583]);
    expect(Math.max(...finding!.suspects.map(({ confidence }) => confidence))).toBeLessThan(0.7);
    expect(toldOf(table(ROWS))[0]).toMatch(/Dòng 4 \(“Gia Phố”\) chưa có số: nhiều khả năng/);
  });
  it.each([
    ['without numbers', ROWS.map((row) => row.slice(2)), HEAD.slice(4), 'Tổng cộng,6412,3135,3277'],
    ['at the end', [ROWS[0]!, ROWS[1]!, '3,Hòa Hải,1022,505,517', '4,Gia Phố,,,']],
  ])('%s', (_, rows, head = HEAD, total = ',Tổng cộng,6412,3135,3277') =>
    expect(toldOf(table(rows, head, total))).toEqual([expect.stringMatching(/“Gia Phố”/)]),
  );
  it('is one of two, and neither is named', () =>
    expect(toldOf(table([...ROWS, '5,Phúc Trạch,,,']))).toEqual([expect.stringMatching(/bảng sót một dòng/)]));
  it.each([
    ['is marked as nothing', { csv: table(ROWS.map((row) => row.replace(',,,', ',-,-,-'))).csv }],
    ['is hidden', { csv: table(ROWS).csv, hidden: '4' }],
    ['is merged with the line above', { csv: table(ROWS).csv, merges: 'C3:C4 D3:D4 E3:E4' }],
  ])('%s, and is not named', (_, sheet) => expect(toldOf(sheet)).toEqual([expect.stringMatching(/bảng sót một dòng/)]));
  it('is the heading of some lines, and is not named', () =>
    expect(toldOf(table([ROWS[0]!, ',Miền núi,,,', ROWS[1]!, '3,Hòa Hải,1022,505,517'])).join()).not.toMatch(
      /Miền núi/,
    ));
  it('is nothing to ask about where the total adds up', () =>
    expect(foundIn(table(ROWS, HEAD, ',Tổng cộng,5269,2575,2694'))).toEqual([]));
});

describe('no line is missing', () => {
  it('where one column of the total adds up', () =>
    expect(foundIn(all(',Tổng cộng,7525,2785,4567'))).not.toContainEqual(expect.stringMatching('total-line')));
  it('where the total line does not agree with itself', () =>
    expect(foundIn(all(',Tổng cộng,7525,2875,4756'))).not.toContainEqual(expect.stringMatching('total-line')));
  const AREAS = [
    'STT,Xã,Số hộ,Diện tích,Số thôn',
    '1,Bình Lộc,412,377,12',
    '2,Cẩm Hà,388,402,17',
    '3,Gia Phố,290,315,11',
  ];
  it.each([
    ['one total is less', ',Tổng cộng,1290,1144,31'],
    ['one of four adds up', ',Tổng cộng,1290,1144,44'],
  ])('where %s', (_, total) => {
    const lines = total.includes('1144,44') ? AREAS.map((line, i) => `${line},${['Số chợ', 1, 2, 1][i]}`) : AREAS;
    const csv = [...lines, total.includes('1144,44') ? `${total},4` : total].join('\n');
    expect(foundIn({ csv })).not.toContainEqual(expect.stringMatching('total-line'));
  });
  it('where two totals are more and nothing ties them', () => {
    const csv = ['STT,Xã,Số hộ,Diện tích', '1,Bình Lộc,412,377', '2,Cẩm Hà,388,402', '3,Gia Phố,290,315'];
    expect(foundIn({ csv: [...csv, ',Tổng cộng,1190,1244'].join('\n') })).toEqual([
      expect.stringMatching(/^review total /),
      expect.stringMatching(/^review total /),
    ]);
  });
  it('where the only total is less, whatever the numbers leave out', () => {
    const csv = ['STT,Xã,Số hộ', '1,Bình Lộc,412', '2,Cẩm Hà,388', '4,Gia Phố,290', ',Tổng cộng,1009'].join('\n');
    expect(foundIn({ csv })).toEqual(['review total C5']);
  });
  it('where the numbers leave one out and the total adds up', () =>
    expect(foundIn(book(...lacking(2), ',Tổng cộng,6584,2469,4115'))).toEqual([]));
});

describe('a line was added or changed', () => {
  it('the total line is less than its list', () =>
    expect(toldOf(all(',Tổng cộng,7152,2705,4447'))).toEqual([
      expect.stringMatching(/đều nhỏ hơn cộng các dòng\. Nhiều khả năng dòng tổng chưa cập nhật/),
    ]));
});

describe('a line stands there twice', () => {
  const twice = (total: string, second = LINES[2].replace('3,', '4,')) =>
    book(...LINES.slice(0, 3), second, ...LINES.slice(3).map((line, i) => line.replace(/^\d/, `${i + 5}`)), total);

  it('is one error where the total counts it once, and nobody is accused', () => {
    const [finding, ...more] = findingsOf(twice(TOTAL));
    expect([finding?.severity, finding?.rule, more.length]).toEqual(['error', 'line-twice', 0]);
    expect(finding?.suspects).toEqual([]);
    expect(toldOf(twice(TOTAL))[0]).toMatch(
      /^Dòng 5 ghi trùng dòng 4 \(“Xã Đông Sơn”\), và 3 ô tổng \(C8, D8, E8\) thiếu/,
    );
  });
  it('is asked about where the total counts both', () =>
    expect(foundIn(twice(',Tổng cộng,8120,3101,5019'))).toEqual(['review duplicate-row B5']));
  it('is another line where the names differ', () =>
    expect(foundIn(twice(TOTAL, '4,Xã Đức Lạng,768,316,452'))).not.toContainEqual(expect.stringMatching('line-twice')));
});

describe('a total that says what it leaves out', () => {
  const total = (label: string) => all(`,${label},5420,2021,3399`);

  it.each([
    'Tổng cộng (chưa gồm xã Hòa Hải)',
    'Tổng cộng (không kể xã mới)',
    'Tổng số không bao gồm Hòa Hải',
    'Tổng cộng trừ xã Hòa Hải',
    'Tổng cộng (chưa gồm xã Hòa Hải)'.normalize('NFD'),
  ])('%s', (label) => expect(foundIn(total(label))).toEqual([]));
  it('says nothing of the kind', () => expect(foundIn(total('Tổng cộng các xã'))).toEqual(['error line-left-out C7']));
  it('and is wrong in a column where its list is confirmed by another', () =>
    expect(foundIn(all(',Tổng chi (không kể bổ sung),7352,2785,4657'))).toHaveLength(1));
});

describe('a list of examples', () => {
  const RATES = ['Dệt may,420.5,455.2', 'Giày dép,260.1,281.7', 'Thủy sản,180.4,190.3'];
  const GOODS = (head: string, ...rows: readonly string[]) => ({ csv: [`${head},2022,2023`, ...rows].join('\n') });

  it('is no list of its total where the header says so', () =>
    expect(foundIn(GOODS('Mặt hàng chủ yếu', ...RATES, 'Tổng kim ngạch,1250.4,1340.1'))).toEqual([]));
  it('nor where the title says so', () =>
    expect(
      foundIn({ csv: `Xuất khẩu một số mặt hàng\n${GOODS('Mặt hàng', ...RATES, 'Tổng kim ngạch,1250.4,1340.1').csv}` }),
    ).toEqual([]));
  it('nor below a heading that parts it from its total', () =>
    expect(foundIn(GOODS('Mặt hàng', 'Tổng kim ngạch,1250.4,1340.1', 'Một số mặt hàng lớn:,,', ...RATES))).toEqual([]));
  it('nor without a word where the total stands above it', () =>
    expect(foundIn(GOODS('Mặt hàng', 'Tổng kim ngạch,1250.4,1340.1', ...RATES))).toEqual([]));
  it('is asked about where the total stands below it', () =>
    expect(foundIn(GOODS('Mặt hàng', ...RATES, 'Tổng kim ngạch,1250.4,1340.1')).length).toBeGreaterThan(0));
});
