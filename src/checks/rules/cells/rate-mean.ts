/** An overall rate that is not the mean of its parts' rates by the weights that the table itself holds. */
import type { ColumnRole } from '../../../tables';
import type { CheckRule, Observation } from '../rule';
import { type OverallRate, cellIn, cellsIn } from './overall-rate';

const WEIGHTS: ReadonlySet<ColumnRole> = new Set(['plan', 'actual', 'estimate', 'previous', 'amount', 'count']);
/** Relative gap up to which a column of weights adds up from the parts to the whole. */
const ADDS_UP = 1e-6;
/** What floating point may leave of a mean of rates. */
const NOISE = 1e-9;

/** The only column besides the rates that adds up from the parts to the whole; null where there is none, or several. */
function weightsOf({ source, table, whole, parts }: OverallRate): readonly number[] | null {
  const found: (readonly number[])[] = [];
  for (const { column, role } of table.columns) {
    if (!WEIGHTS.has(role)) continue;
    const total = cellIn(source, table.sheet, whole, column);
    if (!total) continue;
    const values = cellsIn(source, table.sheet, parts, column)?.map(({ figure }) => figure.value);
    if (!values || values.some((value) => value <= 0)) return null;
    const sum = values.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - total.figure.value) > ADDS_UP * sum) return null;
    found.push(values);
  }
  return found.length === 1 ? found[0]! : null;
}

function find(rate: OverallRate): readonly Observation[] {
  const weights = weightsOf(rate);
  if (!weights) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const expected = rate.values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total;
  if (Math.abs(rate.stated - expected) <= rate.room + NOISE) return [];
  return [{ sheet: rate.sheet, cell: rate.cell, details: { ...rate.details, expected } }];
}

export const RATE_MEAN: CheckRule<'rate-mean', OverallRate> = {
  id: 'rate-mean',
  grades: ['review'],
  title: { vi: 'Tỷ lệ chung khác bình quân gia quyền', en: 'Overall rate is not the weighted mean' },
  reads: {
    vi: 'cột tỷ lệ, và cột duy nhất cộng được từ các phần lên số chung',
    en: 'columns of rates, and the only column that adds up from the parts to the whole',
  },
  source: { kind: 'design', text: 'an overall rate is the mean of its parts’ rates by their weights' },
  find,
};
