/** Revenue on the left, spending on the right, and what is left below: "Kết dư" is the one total less the other. */
import { type CaseSheet, foundIn, suspectsOf, findingsOf, vietnamese } from './workbook';

/** Three columns of figures; the last line stands below the revenue or below the spending. */
const halves = (left: string, below: 'revenue' | 'spending' = 'revenue', label = 'Kết dư'): CaseSheet => ({
  csv: vietnamese([
    'Phần thu;Dự toán;Ước;Quyết toán;Phần chi;Dự toán;Ước;Quyết toán',
    'Tổng thu;15.337;15.871;16.422;Tổng chi;12.534;12.997;13.177',
    'Thu nội địa;7.733;7.964;8.105;Chi đầu tư;4.063;4.187;4.212',
    'Thu phân chia;3.898;4.011;4.230;Chi thường xuyên;6.221;6.566;6.718',
    'Thu bổ sung;3.706;3.896;4.087;Chi dự phòng;2.250;2.244;2.247',
    below === 'revenue' ? `${label};${left};;;;` : `;;;;${label};${left}`,
  ]),
});

describe.each(['revenue', 'spending'] as const)('what is left stands below the %s', (below) => {
  test('it is no part of the total above', () => expect(foundIn(halves('2.803;2.874;3.245', below))).toEqual([]));
  test('one that is another figure is told, and no right total is blamed', () => {
    const wrong = halves('2.803;2.874;3.425', below);
    const place = below === 'revenue' ? 'D6' : 'H6';
    expect(foundIn(wrong)).toEqual([expect.stringMatching(new RegExp(`^(error|review) \\S+ ${place}$`))]);
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe(`${place} → 3245`);
  });
  test('of which most differ it is something else, and nothing is said', () => {
    expect(foundIn(halves('2.083;2.784;3.245', below))).toEqual([]);
  });
  test('by another name it is a line like the others, which the total leaves out', () => {
    expect(foundIn(halves('2.803;2.874;3.245', below, 'Khoản khác'))).toEqual([
      `error line-left-out ${below === 'revenue' ? 'B2' : 'F2'}`,
    ]);
  });
});

test('a part that is only named so is a part', () => {
  const named = (total: string): CaseSheet => {
    const { csv } = halves('1.803;1.874;1.245', 'revenue', 'Kết dư năm trước');
    return { csv: csv.replace('15337,15871,16422', total) };
  };
  expect(foundIn(named('17140,17745,17667'))).toEqual([]);
  expect(foundIn(named('17140,17754,17667'))).toEqual([expect.stringMatching(/^(error|review) \S+ C2$/)]);
});

test('of one column', () => {
  const one = (left: string): CaseSheet => ({
    csv: vietnamese([
      'Phần thu;Quyết toán;Phần chi;Quyết toán',
      'Tổng thu;16.422;Tổng chi;13.177',
      'Thu nội địa;8.105;Chi đầu tư;4.212',
      'Thu phân chia;4.230;Chi thường xuyên;6.718',
      'Thu bổ sung;4.087;Chi dự phòng;2.247',
      `Kết dư;${left};;`,
    ]),
  });
  expect(foundIn(one('3.245'))).toEqual([]);
});
