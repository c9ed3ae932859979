/** The sheets of a merge: Gộp for each form, So với năm trước where its tables are there, Nguồn, Còn thiếu. */
import { type SheetPlan, uniqueSheetName } from '../../sheet';
import type { Merge, MergedForm } from '../merge';
import type { Roster } from '../roster';
import { planDetails } from './details';
import { type FailedFile, planMissing } from './missing';
import { planSources } from './sources';
import type { Grouping } from './units';
import { planUnitsAcross } from './units-across';
import { planUnitsDown } from './units-down';
import { WORDS } from './words';
import { planYears } from './years';

/** `down`: units as rows with the form's columns; `across`: the form's rows with units as columns. */
export type Shape = 'down' | 'across';

export interface PlanOptions {
  /** Chosen by the size of each form where it is missing. */
  readonly shape?: Shape | undefined;
  readonly grouping?: Grouping | undefined;
  readonly roster?: Roster | undefined;
  readonly failed?: readonly FailedFile[];
  /** Names of sheets that are there already. */
  readonly taken?: readonly string[] | undefined;
  /** The sheets of a merge that is made again, by the names they were planned under: what they are called now. */
  readonly standing?: Readonly<Record<string, string>> | undefined;
}

/** More columns than these are not looked over. */
const WIDEST = 260;
/** A form of fewer rows is shown with its units as rows. */
const FEWEST_ROWS = 4;

export function planMerge(
  merge: Merge,
  { shape, grouping = 'none', roster = null, failed = [], taken = [], standing = {} }: PlanOptions = {},
): SheetPlan[] {
  const used = [...taken];
  const nameFor = (wish: string): string => {
    const planned = uniqueSheetName(wish, used);
    used.push(planned);
    return (Object.hasOwn(standing, planned) ? standing[planned] : undefined) ?? planned;
  };
  const [sources, missing] = [nameFor(WORDS.sources), nameFor(WORDS.missing)];
  const merged = merge.forms.flatMap((form) => {
    const names = { own: nameFor(WORDS.merged), sources };
    if (form.isList)
      return [planUnitsDown(form, names, grouping), planDetails(form, { own: nameFor(WORDS.details), sources })];
    return [
      (shape ?? fittingShape(form, grouping)) === 'down'
        ? planUnitsDown(form, names, grouping)
        : planUnitsAcross(form, names, grouping),
    ];
  });
  const years = merge.forms.flatMap((form) => {
    if (form.earlier.length === 0) return [];
    const plan = planYears(form, nameFor(WORDS.years));
    return plan ? [plan] : [];
  });
  return [...merged, ...years, planSources(merge, sources), planMissing(merge, roster, failed, missing)];
}

/** Groups have totals only where the units are rows. */
const fittingShape = ({ rows, columns, parts }: MergedForm, grouping: Grouping): Shape =>
  grouping === 'none' && rows.length >= FEWEST_ROWS && columns.length * (parts.length + 1) <= WIDEST
    ? 'across'
    : 'down';
