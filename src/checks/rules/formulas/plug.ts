/** A number written into a formula that adds up cells: nobody can see where it comes from. */
import { columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import type { SheetFormulas } from './subjects';

export const PLUG: CheckRule<'plug', SheetFormulas> = {
  id: 'plug',
  grades: ['review'],
  title: { vi: 'Công thức cộng thêm số gõ tay', en: 'Typed number inside a formula' },
  reads: { vi: 'công thức cộng, trừ của từng trang', en: 'formulas that add or subtract' },
  source: { kind: 'design', text: 'a number inside a formula has no origin that a reader can see' },
  find: ({ grid, formulas }) => {
    const found: Observation[] = [];
    for (const [key, { plugs }] of formulas) {
      if (plugs.length === 0) continue;
      const formula = grid.formula(rowOfKey(key), columnOfKey(key)) ?? '';
      found.push({ sheet: grid.sheet, cell: key, details: { formula, plug: plugs[0]!, count: plugs.length } });
    }
    return inBlocks(found);
  },
};
