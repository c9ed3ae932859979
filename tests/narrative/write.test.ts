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
        'Trong đó: KCQG kế hoạch 120.000,00 triệu đồng, thực hiện 118.579,29 triệu đồng, đạt 98,82% kế hoạch, giảm 5,14% so với cùng kỳ năm trước (125.000,00 triệu đồng), chiếm 40,78% tổng số thực hiện (290.767,23 triệu đồng); ' +
        'KCĐP kế hoạch 178.300,98 triệu đồng, thực hiện 172.187,94 triệu đồng, đạt 96,57% kế hoạch, chiếm 59,22% tổng số thực hiện (290.767,23 triệu đồng).',
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
