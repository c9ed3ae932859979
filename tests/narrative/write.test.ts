import { writeParagraph } from '../../src/narrative';

describe('the paragraph of a report', () => {
  test('states the total, its parts, the rates, shares and changes', () => {
    const text = writeParagraph({
      subject: 'kinh phí khuyến công',
      unit: 'triệu đồng',
      decimals: 2,
      total: { label: 'Tổng số', plan: 298_300.98, actual: 290_767.23, previous: null },
      parts: [
        { label: 'KCQG', plan: 120_000, actual: 118_579.29, previous: 125_000 },
        { label: 'KCĐP', plan: 178_300.98, actual: 172_187.94, previous: null },
      ],
    });
    expect(text).toBe(
      'Tổng kế hoạch kinh phí khuyến công là 298.300,98 triệu đồng, thực hiện 290.767,23 triệu đồng, đạt 97,47% kế hoạch. ' +
        'Trong đó: KCQG kế hoạch 120.000,00 triệu đồng, thực hiện 118.579,29 triệu đồng, đạt 98,82% kế hoạch, giảm 5,14% so với cùng kỳ năm trước (125.000,00 triệu đồng), chiếm 40,78% tổng số thực hiện; ' +
        'KCĐP kế hoạch 178.300,98 triệu đồng, thực hiện 172.187,94 triệu đồng, đạt 96,57% kế hoạch, chiếm 59,22% tổng số thực hiện.',
    );
  });

  test('is one that an official sends: no capitals but of names, no nought, no plan where none was made', () => {
    const line = (label: string, plan: number | null, actual: number | null) => ({
      label,
      plan,
      actual,
      previous: null,
    });
    const text = writeParagraph({
      subject: 'chi ngân sách địa phương',
      unit: 'triệu đồng',
      planName: 'dự toán',
      decimals: 0,
      total: line('TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG', 8_000, 9_000),
      parts: [
        line('CHI CÂN ĐỐI NSĐP (1+2)', 8_000, 8_000),
        line('CHI TRẢ NỢ', 0, 0),
        line('CHI CHUYỂN NGUỒN SANG NĂM SAU', 0, 1_000),
        line('HÀ TĨNH', 500, 0),
        line('Huyện Kiên Hải', null, 200),
      ],
    });
    expect(text).toBe(
      'Tổng dự toán chi ngân sách địa phương là 8.000 triệu đồng, thực hiện 9.000 triệu đồng, đạt 112,50% dự toán. ' +
        'Trong đó: chi cân đối NSĐP 1+2 dự toán 8.000 triệu đồng, thực hiện 8.000 triệu đồng, đạt 100% dự toán, chiếm 88,89% tổng số thực hiện; ' +
        'chi chuyển nguồn sang năm sau thực hiện 1.000 triệu đồng, chiếm 11,11% tổng số thực hiện; ' +
        'Hà Tĩnh dự toán 500 triệu đồng, chưa thực hiện; ' +
        'huyện Kiên Hải thực hiện 200 triệu đồng, chiếm 2,22% tổng số thực hiện.',
    );
  });

  test('names the highest and the lowest in its short form', () => {
    const line = (label: string, plan: number, actual: number) => ({ label, plan, actual, previous: null });
    const text = writeParagraph(
      {
        subject: 'kinh phí',
        unit: 'triệu đồng',
        decimals: 0,
        total: line('Cộng', 3_000, 2_600),
        parts: [line('Bắc Ninh', 1_000, 950), line('Hà Nam', 1_000, 700), line('Nam Định', 1_000, 950.4)],
      },
      { length: 'short' },
    );
    expect(text).toContain('Cao nhất là Nam Định');
    expect(text).toContain('Thấp nhất là Hà Nam (thực hiện 700 triệu đồng, đạt 70,00%');
    expect(text).not.toContain('Trong đó');
  });
});
