/** What the listing of `check` says of figures that nothing speaks of: they are never part of good news. */
import { Folder, khopSo } from './fixtures';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

async function listed(csv: string): Promise<string> {
  const { out } = await khopSo('check', folder.file('bieu.csv', csv));
  return out;
}

const GOOD_NEWS = 'Không thấy số liệu nào chưa khớp';
const NOT_CHECKED = 'Chưa kiểm tra được: các bảng không có tổng, tỷ lệ hay mức tăng giảm nào để tính lại';

test('figures without a total, a rate or a growth are not checked, whatever their number', async () => {
  const out = await listed('STT,Đơn vị,Số người\n1,Phòng A,17\n2,Phòng B,23\n3,Phòng C,9\n');
  expect(out).toContain(NOT_CHECKED);
  expect(out).not.toContain(GOOD_NEWS);
  expect(out).toContain('0/3 số gõ tay đã được đối chiếu; 3 số không có gì để đối chiếu.');
});

test('a total that holds is good news of its parts', async () => {
  const out = await listed('STT,Đơn vị,Số người\n1,Phòng A,17\n2,Phòng B,23\n3,Phòng C,9\n,Tổng cộng,49\n');
  expect(out).toContain(GOOD_NEWS);
  expect(out).not.toContain(NOT_CHECKED);
  expect(out).toContain('Cả 4 số gõ tay đã được đối chiếu.');
});

test('beside a total, a column that nothing speaks of is counted', async () => {
  const out = await listed(
    'STT,Đơn vị,Số người,Tuổi bình quân\n1,Phòng A,17,41.3\n2,Phòng B,23,38.9\n3,Phòng C,9,40.1\n,Tổng cộng,49,\n',
  );
  expect(out).toContain('4/7 số gõ tay đã được đối chiếu; 3 số không có gì để đối chiếu.');
});

test('where a total is wrong, its figures are compared; where nothing is a table, nothing is counted', async () => {
  const wrong = await listed('STT,Đơn vị,Số người\n1,Phòng A,17\n2,Phòng B,23\n3,Phòng C,9\n,Tổng cộng,94\n');
  expect(wrong).toContain('số gõ tay đã được đối chiếu');
  expect(wrong).not.toContain(GOOD_NEWS);
  const letter = await listed('Kính gửi Sở Tài chính,\nTrân trọng,\n');
  expect(letter).toContain('Không có bảng số liệu nào để kiểm tra');
  expect(letter).not.toContain('số gõ tay');
});
