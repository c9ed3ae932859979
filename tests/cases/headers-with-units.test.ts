/** Units in the headers of a table, and which of its years a summary shows. */
import { checkWorkbook, offersFor, planFor } from '../../src/jobs';
import { GridBuilder } from '../../src/sheet';
import type { SummaryUnit, TemplateId } from '../../src/summary';

interface Source {
  readonly headers: readonly string[];
  readonly unitLine?: string;
}

/** Six districts with a figure for each header, from the title down. */
function open({ headers, unitLine }: Source) {
  const builder = new GridBuilder('Biểu 1');
  builder.set(0, 0, 'SỐ LIỆU CÁC HUYỆN');
  if (unitLine !== undefined) builder.set(1, headers.length + 1, unitLine);
  ['STT', 'Huyện', ...headers].forEach((text, column) => builder.set(3, column, text));
  for (let at = 0; at < 6; at++) {
    builder.set(4 + at, 0, at + 1).set(4 + at, 1, `Huyện ${'ABCDEG'[at]}`);
    headers.forEach((_, column) =>
      builder.set(4 + at, 2 + column, 300 + 25 * at + ((37 * (column + 1) * (at + 2)) % 41)),
    );
  }
  const grids = [builder.build()];
  return { grids, result: checkWorkbook(grids) };
}

function summary(source: Source, template?: TemplateId, unit?: SummaryUnit) {
  const { grids, result } = open(source);
  const { offers } = offersFor(result, grids, { sheet: 'Biểu 1' }).choices;
  const offer = template ? offers.find(({ choice }) => choice.template === template)! : offers[0]!;
  const plan = planFor(result, grids, { sheet: 'Biểu 1' }, [], { choice: { ...offer.choice, unit: unit ?? null } });
  const texts = plan.cells.flatMap(({ row, content }) =>
    content.type === 'text' ? [{ row, text: content.text }] : [],
  );
  const header = texts.find(({ text }) => text === 'STT')!.row;
  return {
    template: offer.choice.template,
    headers: texts
      .filter(({ row }) => row === header)
      .map(({ text }) => text)
      .slice(2),
    unit: texts.find(({ row, text }) => row < header && text.startsWith('Đơn vị tính'))?.text ?? null,
    charts: plan.charts.map(({ title }) => title),
    words: plan.cells.flatMap(({ content }) =>
      content.type === 'formula' && String(content.value).startsWith('Bằng chữ') ? [String(content.value)] : [],
    ),
  };
}

describe('a unit in the brackets of headers', () => {
  test.each([
    [['Năm 2022 (tấn)', 'Năm 2023 (tấn)', 'Năm 2024 (tấn)'], 'Đơn vị tính: tấn'],
    [['Số lao động (người) 2022', 'Số lao động (người) 2023', 'Số lao động (người) 2024'], 'Đơn vị tính: người'],
    [['Năm 2022 (triệu đồng)', 'Năm 2023 (triệu đồng)', 'Năm 2024 (triệu đồng)'], 'Đơn vị tính: triệu đồng'],
  ])('%j are years, and the page says the unit once', (headers, unit) => {
    const shown = summary({ headers });
    expect(shown.template).toBe('years');
    expect(shown.headers.slice(0, 3)).toEqual(['Năm 2022', 'Năm 2023', 'Năm 2024']);
    expect(shown.unit).toBe(unit);
  });

  test.each<[TemplateId, SummaryUnit | undefined]>([
    ['plan-actual', undefined],
    ['plan-actual', 'tỷ đồng'],
    ['structure', undefined],
    ['structure', 'tỷ đồng'],
  ])(
    'is no unit of the shares, charts and words of %s in %s, and never contradicts the unit line',
    (template, unit) => {
      const shown = summary({ headers: ['Kế hoạch (triệu đồng)', 'Thực hiện (triệu đồng)'] }, template, unit);
      expect(shown.unit).toBe(`Đơn vị tính: ${unit ?? 'triệu đồng'}`);
      for (const text of [...shown.headers, ...shown.charts]) expect(text).not.toMatch(/\((?:triệu|tỷ) đồng\)/);
      for (const text of shown.words) expect(text).not.toMatch(/\([^)]*\(/);
    },
  );

  test('is kept where the unit line does not say it', () => {
    const { headers } = summary({ headers: ['Số cơ sở (cơ sở)', 'Kinh phí (triệu đồng)'] }, 'structure');
    expect(headers.some((text) => text === 'Kinh phí' || text === 'Số cơ sở (cơ sở)')).toBe(true);
  });

  test('other brackets stay', () => {
    const { headers } = summary({
      headers: ['Kế hoạch (giao đầu năm)', 'Thực hiện (ước)'],
      unitLine: 'Đơn vị tính: triệu đồng',
    });
    expect(headers).toEqual(expect.arrayContaining(['Kế hoạch (giao đầu năm)', 'Thực hiện (ước)']));
  });
});

describe('of several years', () => {
  const years = { headers: ['Năm 2022', 'Năm 2023', 'Năm 2024'], unitLine: 'Đơn vị tính: triệu đồng' };

  test('the make-up is that of the last', () => {
    expect(summary(years, 'structure').headers[0]).toBe('Năm 2024');
    expect(summary({ ...years, headers: [...years.headers].reverse() }, 'structure').headers[0]).toBe('Năm 2024');
    expect(summary(years, 'ranking').headers[0]).toBe('Năm 2024');
  });

  test('the last two are compared', () => {
    expect(summary(years, 'same-period').headers.slice(0, 2)).toEqual(['Năm 2023', 'Năm 2024']);
  });

  test('a whole that is no year comes before them', () => {
    const { headers } = summary(
      { headers: ['Tổng số', 'Năm 2022', 'Năm 2023'], unitLine: years.unitLine },
      'structure',
    );
    expect(headers[0]).toBe('Tổng số');
  });
});

test('a unit line of two languages says the Vietnamese unit', () => {
  const headers = ['Năm 2022', 'Năm 2023', 'Năm 2024'];
  expect(summary({ headers, unitLine: 'Đơn vị tính: tấn\nUnit: ton' }).unit).toBe('Đơn vị tính: tấn');
});

describe('what others were changed by, alone in a table', () => {
  const offered = (header: string, unitLine?: string) => {
    const { grids, result } = open({ headers: [header], ...(unitLine === undefined ? {} : { unitLine }) });
    return offersFor(result, grids, { sheet: 'Biểu 1' }).choices;
  };
  test.each(['Điều chỉnh tăng, giảm', 'Tăng (+), giảm (-)', 'Chênh lệch'])('%s is an amount of money', (header) => {
    expect(offered(header, 'Đơn vị tính: triệu đồng').offers.map(({ choice }) => choice.template)).toContain(
      'structure',
    );
  });
  test.each(['Tăng, giảm (%)', 'Tốc độ tăng, giảm', 'Tăng, giảm so với cùng kỳ (%)'])('%s is none', (header) => {
    expect(offered(header, 'Đơn vị tính: triệu đồng').offers).toEqual([]);
  });
  test('is not listed beside what was changed', () => {
    const { headers } = summary(
      { headers: ['Dự toán đầu năm', 'Chênh lệch'], unitLine: 'Đơn vị tính: triệu đồng' },
      'structure',
    );
    expect(headers).not.toContain('Chênh lệch');
  });
});

test('a list of targets says nothing of a total that it is not made for', () => {
  const { grids, result } = open({ headers: ['Kế hoạch', 'Thực hiện'], unitLine: 'Đơn vị tính: triệu đồng' });
  const plan = planFor(result, grids, { sheet: 'Biểu 1' }, [], { template: 'targets' });
  const texts = plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
  expect(texts.filter((text) => text.includes('không có dòng tổng số'))).toEqual([]);
});

describe('targets of which less is better', () => {
  function verdicts(rows: readonly (readonly [string, number, number])[]) {
    const builder = new GridBuilder('Biểu 1');
    builder.set(0, 0, 'CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024');
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện'].forEach((text, column) => builder.set(2, column, text));
    rows.forEach(([label, planned, reached], at) =>
      builder
        .set(3 + at, 0, at + 1)
        .set(3 + at, 1, label)
        .set(3 + at, 2, at % 2 ? '%' : 'vụ')
        .set(3 + at, 3, planned)
        .set(3 + at, 4, reached),
    );
    const grids = [builder.build()];
    const plan = planFor(checkWorkbook(grids), grids, { sheet: 'Biểu 1' }, [], { template: 'targets' });
    const values = plan.cells.flatMap(({ content }) => (content.type === 'formula' ? [content.value] : []));
    const texts = plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
    return {
      verdicts: values.filter((value) => typeof value === 'string' && /^(?:Vượt|Đạt|Không đạt)$/.test(value)),
      notes: texts.filter((text) => text.includes('càng thấp càng tốt')),
    };
  }

  test('are exceeded by what is below them, and the page says so', () => {
    const shown = verdicts([
      ['Số vụ tai nạn lao động', 10, 7],
      ['Tỷ lệ hộ nghèo', 4.2, 3.9],
      ['Số vụ cháy', 5, 6],
      ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', 9, 9],
    ]);
    expect(shown.verdicts).toEqual(['Vượt', 'Vượt', 'Không đạt', 'Đạt']);
    expect(shown.notes).toHaveLength(1);
  });

  test('are not those whose names only sound alike', () => {
    const shown = verdicts([
      ['Số hộ nghèo được hỗ trợ nhà ở', 100, 90],
      ['Tỷ lệ giảm hộ nghèo', 1, 1.2],
      ['Số lao động thất nghiệp được đào tạo', 50, 60],
      ['Tỷ lệ hộ nghèo có bảo hiểm y tế', 95, 97],
      ['Số người tham gia bảo hiểm thất nghiệp', 500, 520],
      ['Tỷ lệ hộ thoát nghèo', 2, 3],
    ]);
    expect(shown.verdicts).toEqual(['Không đạt', 'Vượt', 'Vượt', 'Vượt', 'Vượt', 'Vượt']);
    expect(shown.notes).toEqual([]);
  });
});
