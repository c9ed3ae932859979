/** A gap that is exactly a part: the part was left out, or counted too much; that it should be nothing is never proposed. */
import { type CaseSheet, findingsOf, foundIn } from './workbook';

const programmes = (whole: number, last = 700): CaseSheet => ({
  csv: `
STT,Nội dung,Dự toán,Quyết toán
A,CHI CÂN ĐỐI,${whole + 25015},70000
1,Hỗ trợ bảo hiểm y tế,25015,25768
2,Các chương trình mục tiêu,${whole},44232
,Chương trình phát triển hạ tầng,6363,5805
,Chương trình tái cơ cấu,300,700
,Chương trình y tế - dân số,6717,14164
,Chương trình trợ giúp xã hội,1570,4080
,Chương trình giáo dục nghề nghiệp,5538,10575
,Chương trình lâm nghiệp,11347,6862
,Chương trình văn hóa,1526,2000
,Chương trình công nghệ thông tin,${last},46`,
});

const proposals = (sheet: CaseSheet): readonly (number | null)[] =>
  findingsOf(sheet).flatMap(({ suspects }) =>
    suspects.filter(({ value }) => value !== 0).map(({ suggestion }) => suggestion),
  );

test.each([
  ['a whole that leaves its last part out', programmes(33361)],
  ['a whole that leaves another part out', programmes(34061 - 1570)],
  ['a part larger than all others', programmes(34061 - 11347)],
])('%s proposes nought for no part', (_, sheet) => {
  expect(proposals(sheet)).not.toContain(0);
});

test('the gap itself is told', () => {
  expect(foundIn(programmes(33361)).length).toBeGreaterThan(0);
  expect(foundIn(programmes(34061))).toEqual([]);
});
