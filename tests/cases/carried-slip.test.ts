import { findingsOf, foundIn, suspectsOf, toldOf } from './workbook';

describe('a slip that was carried into the totals above it', () => {
  const table = ([group, above, all]: readonly [number, number, number], provincial = 28889) => ({
    csv: `
STT,Nội dung,Quyết toán,,,Chi tiết,,,
,,Tổng số,Đầu tư,Sự nghiệp,Tổng số,Đầu tư,Sự nghiệp,Vốn trong nước
A,CHƯƠNG TRÌNH 1,30589,19463,11126,${all},19463,${above},11126
I,Cấp tỉnh,28889,18263,10626,${provincial},18263,${group},10626
1,Đơn vị A,1037,,1037,1037,,1037,1037
2,Đơn vị B,1318,,1318,1318,,1318,1318
3,Đơn vị C,8271,,8271,8271,,8271,8271
4,Đơn vị D,7164,7164,,7164,7164,,
5,Đơn vị E,6382,6382,,6382,6382,,
6,Đơn vị G,4717,4717,,4717,4717,,
II,Cấp huyện,1700,1200,500,1700,1200,500,500`,
    merges: 'A1:A2 B1:B2 C1:E1 F1:I1',
  });
  it('is one finding, at the cell where it began', () => {
    const findings = findingsOf(table([10686, 11186, 30649]));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'total', severity: 'error' });
    expect(suspectsOf(findings[0])[0]).toBe('H4 → 10626');
    expect(findings[0]?.broken).toHaveLength(3);
  });
  it('names the totals that took it in', () => {
    expect(toldOf(table([10686, 11186, 30649]))[0]).toContain(
      'Chênh lệch này đã được cộng tiếp vào ô H3, F3, cần sửa theo.',
    );
  });
  it('puts no cell under suspicion that other sums confirm', () => {
    const named = findingsOf(table([10686, 11186, 30649]))
      .flatMap(suspectsOf)
      .join();
    expect(named).not.toMatch(/F11|F4 /);
  });
  it('is told by itself where the totals did not take it in', () => {
    const findings = findingsOf(table([10686, 11126, 30589]));
    expect(findings.map(suspectsOf).map(([first]) => first)).toEqual(['H4 → 10626']);
    expect(findings[0]?.details['carried']).toBeUndefined();
  });
  it('is none where everything adds up', () => expect(foundIn(table([10626, 11126, 30589]))).toEqual([]));
});

describe('a slip in one of the units that its total took in', () => {
  const units = (health: number, total: number, culture = 5294) => ({
    csv: `
STT,Đơn vị,Tổng số,Lương,Hoạt động,Mua sắm
,TỔNG SỐ,${total},17857,11126,7213
1,Sở Giáo dục,11937,6842,3761,1334
2,Sở Y tế,${health},3127,2218,1586
3,Sở Nội vụ,3581,1714,1012,855
4,Sở Tư pháp,3259,1422,1225,612
5,Sở Công Thương,5194,2311,1648,1235
6,Sở Văn hóa,${culture},2441,1262,1591`,
  });
  it('is one finding with both lines', () => {
    const findings = findingsOf(units(6391, 35656));
    expect(findings).toHaveLength(1);
    expect(suspectsOf(findings[0])[0]).toBe('C4 → 6931');
    expect(findings[0]?.details).toMatchObject({ slip: 'transposition', carried: 'C2' });
  });
  it('is not carried where the total was right', () => {
    const findings = findingsOf(units(6391, 36196));
    expect(findings.map(suspectsOf).map(([first]) => first)).toEqual(['C4 → 6931']);
    expect(findings[0]?.details['carried']).toBeUndefined();
  });
  it('stays two findings where there are two slips', () => {
    const first = findingsOf(units(6391, 36196, 5924)).map((finding) => suspectsOf(finding)[0]);
    expect([...first].sort()).toEqual(['C4 → 6931', 'C8 → 5294']);
  });
  it('is none where the units add up', () => expect(foundIn(units(6931, 36196))).toEqual([]));
});
