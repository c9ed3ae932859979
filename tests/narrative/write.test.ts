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

  const line = (label: string, plan: number | null, actual: number | null, previous: number | null = null) => ({
    label,
    plan,
    actual,
    previous,
  });
  const facts = { subject: 'kinh phí', unit: 'triệu đồng', decimals: 0 };

  test('a total without a plan has none to attain', () => {
    const text = writeParagraph({ ...facts, total: line('Cộng', null, 550), parts: [] });
    expect(text).toBe('Tổng kinh phí thực hiện là 550 triệu đồng.');
  });

  test.each([
    [550, 500, 'tăng 10,00% so với cùng kỳ năm trước (500 triệu đồng)'],
    [450, 500, 'giảm 10,00% so với cùng kỳ năm trước (500 triệu đồng)'],
    [500, 500, 'bằng 100% so với cùng kỳ năm trước (500 triệu đồng)'],
    // What is less than the last decimal is no change.
    [500_001, 500_000, 'bằng 100% so với cùng kỳ năm trước (500.000 triệu đồng)'],
    [1_000, 500, 'tăng 100% so với cùng kỳ năm trước (500 triệu đồng)'],
  ])('%d after %d is said as a change', (actual, previous, said) => {
    const text = writeParagraph({ ...facts, total: line('Cộng', null, actual, previous), parts: [] });
    expect(text).toContain(said);
  });

  test.each([
    ['nothing before', line('Cộng', null, 550, 0)],
    ['nothing done', line('Cộng', 600, null, 500)],
  ])('with %s no change is said', (_, total) => {
    expect(writeParagraph({ ...facts, total, parts: [] })).not.toMatch(/so với/);
  });

  test('with no plan but nought no attainment is said, with no total no share', () => {
    const text = writeParagraph({
      ...facts,
      total: line('Cộng', 0, null),
      parts: [line('Xã An Bình', 0, 50), line('Xã Bình Minh', 40, 30)],
    });
    expect(text).toBe(
      'Tổng kế hoạch kinh phí là 0 triệu đồng. Trong đó: xã An Bình thực hiện 50 triệu đồng; ' +
        'xã Bình Minh kế hoạch 40 triệu đồng, thực hiện 30 triệu đồng, đạt 75,00% kế hoạch.',
    );
  });

  test('parts of which nothing is known are left out', () => {
    const parts = [line('Xã An Bình', null, null, 40), line('Xã Bình Minh', 0, 0, 0), line('Xã Đông Hải', null, 0, 30)];
    const text = writeParagraph({ ...facts, total: line('Cộng', null, 90), parts });
    expect(text).not.toMatch(/An Bình|Bình Minh/);
    expect(text).toContain('Trong đó: xã Đông Hải thực hiện 0 triệu đồng, giảm 100% so với');
  });

  test('twelve parts are told one by one, of thirteen only the highest and the lowest', () => {
    const parts = Array.from({ length: 13 }, (_, i) => line(`Xã số ${i + 1}`, 100, 50 + i));
    const of = (count: number): string =>
      writeParagraph({ ...facts, total: line('Cộng', 1_300, 728), parts: parts.slice(0, count) });
    expect(of(12)).toContain('Trong đó: ');
    expect(of(12)).not.toContain('Cao nhất');
    expect(of(13)).not.toContain('Trong đó: ');
    expect(of(13)).toContain('Cao nhất là xã số 13 (thực hiện 62 triệu đồng, đạt 62,00%');
    expect(of(13)).toContain('Thấp nhất là xã số 1 (thực hiện 50 triệu đồng, đạt 50,00%');
  });

  test('of two parts that can be compared none is the highest', () => {
    const of = (third: ReturnType<typeof line>): string =>
      writeParagraph(
        { ...facts, total: line('Cộng', 300, 260), parts: [line('A', 100, 95), line('B', 100, 70), third] },
        { length: 'short' },
      );
    expect(of(line('C', 100, 90))).toContain('Cao nhất');
    expect(of(line('C', 0, 90))).not.toContain('Cao nhất');
    expect(of(line('C', 100, null))).not.toContain('Cao nhất');
  });
});
