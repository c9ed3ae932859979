/** The unit that a paragraph tells amounts of money in. */
import type { FactLine, Facts } from './facts';

export type MoneyUnit = 'as-printed' | 'tỷ đồng' | 'triệu đồng';

/** Powers of ten of the units that tables are in. */
const POWERS: Readonly<Record<string, number>> = {
  đồng: 0,
  'nghìn đồng': 3,
  'triệu đồng': 6,
  'tỷ đồng': 9,
};
/** Digits after the mark of a larger unit; one more where an amount would shrink to less than 1. */
const DECIMALS = 2;

const amountsOf = ({ plan, actual, previous }: FactLine): number[] =>
  [plan, actual, previous].filter((value): value is number => value !== null && value !== 0);

export const isMoney = ({ unit }: Facts): boolean => Object.hasOwn(POWERS, unit);

/** The facts in another unit of money; as they are where their unit is none. */
export function inUnit(facts: Facts, wanted: MoneyUnit): Facts {
  const power = POWERS[facts.unit];
  if (wanted === 'as-printed' || power === undefined) return facts;
  const shift = POWERS[wanted]! - power;
  if (shift === 0) return facts;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((shift > 0 ? value / 10 ** shift : value * 10 ** -shift).toPrecision(15));
  const line = (one: FactLine): FactLine => ({
    label: one.label,
    plan: scaled(one.plan),
    actual: scaled(one.actual),
    previous: scaled(one.previous),
  });
  const [total, parts] = [line(facts.total), facts.parts.map(line)];
  const least = Math.min(...[total, ...parts].flatMap(amountsOf).map(Math.abs));
  const decimals = shift > 0 ? DECIMALS + (least < 1 ? 1 : 0) : Math.max(0, facts.decimals + shift);
  return { ...facts, unit: wanted, decimals, total, parts };
}
