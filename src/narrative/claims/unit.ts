/** Units that are misspelt in print: "60.058,60 triều đồng". The figure itself is read as what is meant. */
import type { Claim } from '../types';
import type { ClaimRule } from './rule';

export const unit: ClaimRule = {
  id: 'unit',
  source: 'design/vietnamese.md: misspelt units occur in print ("triều đồng"): read them, and say so',
  find: ({ figures, text }) =>
    figures.flatMap((figure): Claim[] => {
      if (figure.correction === null) return [];
      const [start, end] = [text.origin(figure.start), text.origin(figure.end - 1) + 1];
      const misspelt = text.given.slice(start, end).lastIndexOf(figure.unit);
      return [
        {
          start,
          end,
          quote: text.given.slice(start, end),
          kind: 'unit',
          stated: { value: figure.value, decimals: figure.decimals, unit: figure.unit, direction: null, start, end },
          inputs: [],
          expected: null,
          low: null,
          high: null,
          verdict: 'unit-wrong',
          suggestion: figure.correction,
          correction:
            misspelt < 0
              ? null
              : { start: start + misspelt, end: start + misspelt + figure.unit.length, text: figure.correction },
          slip: 'spelling',
          foundBy: 'unit',
        },
      ];
    }),
};
