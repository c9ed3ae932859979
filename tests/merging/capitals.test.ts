/** "TƯ" in capitals: the centre ("trung ương") in a budget table, or the word in "ĐẦU TƯ". */
import { nameOf } from '../../src/merging/names/name';

const key = (text: string): string => nameOf(text).key;

test.each([
  ['CHI ĐẦU TƯ PHÁT TRIỂN', 'Chi đầu tư phát triển'],
  ['II. CHI ĐẦU TƯ', 'Chi đầu tư'],
  ['MUA SẮM VẬT TƯ, THIẾT BỊ', 'Mua sắm vật tư, thiết bị'],
  ['THU TỪ KHU VỰC KINH TẾ TƯ NHÂN', 'Thu từ khu vực kinh tế tư nhân'],
  ['CHI TƯ VẤN LẬP QUY HOẠCH', 'Chi tư vấn lập quy hoạch'],
  ['CHI SỰ NGHIỆP TƯ PHÁP', 'Chi sự nghiệp tư pháp'],
])('%s is %s', (capitals, small) => {
  expect(key(capitals)).toBe(key(small));
  expect(key(capitals.normalize('NFD'))).toBe(key(small));
  expect(key(small)).not.toContain('trung uong');
});

test.each([
  ['NGÂN SÁCH TƯ', 'Ngân sách trung ương'],
  ['Bổ sung từ ngân sách TƯ', 'Bổ sung từ ngân sách trung ương'],
  ['VỐN TƯ BỔ SUNG', 'Vốn trung ương bổ sung'],
  ['TW', 'Trung ương'],
  ['VỐN ĐẦU TƯ TỪ NGÂN SÁCH TƯ', 'Vốn đầu tư từ ngân sách trung ương'],
])('%s is %s', (short, long) => expect(key(short)).toBe(key(long)));
