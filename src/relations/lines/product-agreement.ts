/** How a rule "line = rate × other lines" does over the whole table. */
import { type Agreement, Variety } from './agreement';
import type { Lines } from './figure-matrix';
import { digitsOf, NOISE } from './fit';

/** A line that is the product of others; `scale`: what is multiplied beside them. */
export interface Product {
  readonly result: number;
  readonly operands: readonly number[];
  readonly scale: number;
}

/** What the factors come to at a cross position; NaN where one has no figure. */
export const productAt = ({ crossCount, values }: Lines, { operands, scale }: Product, cross: number): number =>
  operands.reduce((product, line) => product * values[line * crossCount + cross]!, scale);

/**
 * Factors count as they are typed: counts, prices and base pay are exact, and only the product is rounded.
 * `isItem`: the cross positions that are looked at; a total adds up products that were rounded, of factors that do not add up.
 */
export function productAgreement(lines: Lines, product: Product, isItem: (cross: number) => boolean): Agreement {
  const { crossCount, values, halfUnits } = lines;
  const { result, operands } = product;
  const variety = new Variety();
  const fit = { hits: 0, misses: 0, single: 0, digits: 0, longest: 0, fill: 1 };
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    const expected = productAt(lines, product, cross);
    if (!(stated > 0) || !(expected > 0) || !isItem(cross)) continue;
    const half = halfUnits[result * crossCount + cross]!;
    if (Math.abs(stated - expected) > half * (1 + NOISE) + stated * NOISE) {
      fit.misses++;
      continue;
    }
    const digits = digitsOf(stated, 2 * half);
    fit.hits++;
    fit.digits += digits;
    fit.longest = Math.max(fit.longest, digits);
    variety.add(values[operands[0]! * crossCount + cross]!, values[operands.at(-1)! * crossCount + cross]!);
  }
  return { ...fit, variety: variety.count };
}
