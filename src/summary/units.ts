/** The money units of a summary. */
import type { SummaryUnit } from './types';

/** Đồng per unit. */
export const MONEY_FACTORS: Readonly<Record<SummaryUnit, number>> = {
  đồng: 1,
  'nghìn đồng': 1e3,
  'triệu đồng': 1e6,
  'tỷ đồng': 1e9,
};
