import { findingsOf, foundIn, relationsIn } from './workbook';

describe('"Trong đó:" over lines that add up to the unit', () => {
  const table = (total: string, words = 'Trong đó:') => ({
    csv: `
STT,Nội dung,Dự toán,Quyết toán
B,CHI THEO LĨNH VỰC,${total}
,${words}
I,Chi đầu tư,38124417,29463358
II,Chi thường xuyên,21650340,18277915
III,Chi trả nợ lãi,7420,7416
IV,Chi quỹ dự trữ,12500,12500
V,Dự phòng,681942,`,
  });
  it('is the whole: a column that misses it is told', () => {
    const [finding, ...more] = findingsOf(table('59776619,47761189'));
    expect(more).toEqual([]);
    expect(finding?.broken[0]).toMatchObject({ stated: 59776619, expected: 60476619 });
    expect(relationsIn(table('59776619,47761189'))).toContain('D2 = D4+D5+D6+D7');
  });
  it('stays a part of the whole where no column adds up', () => {
    expect(foundIn(table('63476619,51761102'))).toEqual([]);
  });
  it('stays a part where only short figures add up', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán
I,Chi thường xuyên,900,870
,Trong đó:
-,Giáo dục,411,402
-,Y tế,489,391`;
    expect(foundIn({ csv })).toEqual([]);
  });
});
