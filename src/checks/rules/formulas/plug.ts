/** A number written into a formula that adds up cells: nobody can see where it comes from. */
import { columnOfKey, rowOfKey } from '../../../sheet';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import { isFittedToRounding, isInput, isNoted } from './inputs';
import { isScratch } from './scratch';
import type { SheetFormulas } from './subjects';

export const PLUG: CheckRule<'plug', SheetFormulas> = {
  id: 'plug',
  grades: ['review'],
  title: { vi: 'Công thức cộng thêm số gõ tay', en: 'Typed number inside a formula' },
  reads: {
    vi: 'công thức cộng, trừ của từng bảng, trừ ô nhập liệu và số bù làm tròn',
    en: 'formulas that add or subtract, but for inputs worked out in their cell and what only evens out rounding',
  },
  source: { kind: 'design', text: 'a number inside a formula has no origin that a reader can see' },
  find: (subject) => {
    const { grid, formulas } = subject;
    const found: Observation[] = [];
    for (const formula of formulas.values()) {
      const { key, plugs } = formula;
      if (plugs.length === 0 || isInput(subject, formula)) continue;
      if (isFittedToRounding(grid, formula) || isNoted(subject, formula) || isScratch(subject, key)) continue;
      const text = grid.formula(rowOfKey(key), columnOfKey(key))!;
      found.push({ sheet: grid.sheet, cell: key, details: { formula: text, plug: plugs[0]!, count: plugs.length } });
    }
    return inBlocks(found);
  },
};
