/** Formulas that read another workbook: once for each sheet. */
import type { CheckRule } from '../rule';
import type { SheetFormulas } from './subjects';

export const EXTERNAL_LINK: CheckRule<'external-link', SheetFormulas> = {
  id: 'external-link',
  grades: ['info'],
  title: { vi: 'Công thức lấy số từ sổ tính khác', en: 'Link to another workbook' },
  reads: { vi: 'công thức của từng trang', en: 'the formulas of each sheet' },
  source: { kind: 'design', text: 'linked figures may not update once the file is sent' },
  find: ({ grid, formulas }) => {
    const linked = [...formulas.values()].filter(({ isExternal }) => isExternal);
    const [first] = linked;
    if (!first) return [];
    const formula = grid.allFormulas().get(first.key)!;
    return [{ sheet: grid.sheet, cell: first.key, details: { count: linked.length, formula } }];
  },
};
