/** Forms of budget tables as offices fill them in, for tests of merging: shapes seen in public workbooks, retold. */
import { balance, districts, revenue, settlement, spending } from './budget';
import type { TestForm } from './form';
import { progress, programmes } from './investment';
import { activities, counts, provinces, sources } from './promotion';

export type { TestForm } from './form';

export const FORMS: readonly TestForm[] = [
  revenue,
  balance,
  spending,
  activities,
  sources,
  progress,
  programmes,
  counts,
  settlement,
  provinces,
  districts,
];
