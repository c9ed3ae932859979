/** The sheets of a merge: Gộp for each form, Nguồn, Còn thiếu. */
import type { SheetPlan } from '../../sheet';
import type { Merge, MergedForm } from '../merge';
import type { Roster } from '../roster';
import { planDetails } from './details';
import { type FailedFile, planMissing } from './missing';
import { planSources } from './sources';
import type { Grouping } from './units';
import { planUnitsAcross } from './units-across';
import { planUnitsDown } from './units-down';
import { WORDS } from './words';

/** `down`: units as rows with the form's columns; `across`: the form's rows with units as columns. */
export type Shape = 'down' | 'across';

export interface PlanOptions {
  /** Chosen by the size of each form where it is missing. */
  readonly shape?: Shape | undefined;
  readonly grouping?: Grouping | undefined;
  readonly roster?: Roster | undefined;
  readonly failed?: readonly FailedFile[];
}

/** More columns than these are not looked over. */
const WIDEST = 260;
/** A form of fewer rows is shown with its units as rows. */
const FEWEST_ROWS = 4;

export function planMerge(
  merge: Merge,
  { shape, grouping = 'none', roster = null, failed = [] }: PlanOptions = {},
): SheetPlan[] {
  const merged = merge.forms.flatMap((form, at) => {
    const suffix = at === 0 ? '' : ` ${at + 1}`;
    const name = `${WORDS.merged}${suffix}`;
    if (form.isList) return [planUnitsDown(form, name, grouping), planDetails(form, `${WORDS.details}${suffix}`)];
    return [
      (shape ?? fittingShape(form)) === 'down'
        ? planUnitsDown(form, name, grouping)
        : planUnitsAcross(form, name, grouping),
    ];
  });
  return [...merged, planSources(merge), planMissing(merge, roster, failed)];
}

const fittingShape = ({ rows, columns, parts }: MergedForm): Shape =>
  rows.length >= FEWEST_ROWS && columns.length * (parts.length + 1) <= WIDEST ? 'across' : 'down';
