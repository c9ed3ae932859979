/** What a person sets once: who signs, what counts as rounding, which grades are listed. */
import { GRADES, type Severity } from '../../checks';
import { type PersonSettings, pageSettings } from '../../jobs';
import type { PageSettings } from '../../summary';
import type { WorkbookPort } from '../../workbook';

/** Names for the head and the signatures of what is printed; "" where not given. */
export interface OfficeNames {
  /** "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ": the agency above. */
  readonly superior: string;
  /** "SỞ CÔNG THƯƠNG". */
  readonly agency: string;
  /** "Việt Trì": where a document is dated. */
  readonly place: string;
  readonly preparerTitle: string;
  readonly preparerName: string;
  readonly headTitle: string;
  readonly headName: string;
}

export interface Settings extends OfficeNames {
  /** Gaps of so many units of the last printed digit are rounding, whatever else says; 0 leaves it to the check. */
  readonly tolerance: number;
  /** Grades that are not listed. */
  readonly hidden: readonly Severity[];
  /** Whether the cells of an open finding are coloured on the sheet. */
  readonly tint: boolean;
}

export const NAMES = ['superior', 'agency', 'place', 'preparerTitle', 'preparerName', 'headTitle', 'headName'] as const;
export const TOLERANCES = [0, 1, 2, 5] as const;

export const FIRST_SETTINGS: Settings = {
  superior: '',
  agency: '',
  place: '',
  preparerTitle: '',
  preparerName: '',
  headTitle: '',
  headName: '',
  tolerance: 0,
  hidden: [],
  tint: true,
};

export const SETTING = 'khopso.settings';

/** Takes what is usable of stored settings; the rest stays as it was first. */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const hidden = Array.isArray(given['hidden']) ? given['hidden'] : [];
  return {
    ...FIRST_SETTINGS,
    tolerance: TOLERANCES.find((one) => one === given['tolerance']) ?? FIRST_SETTINGS.tolerance,
    hidden: GRADES.filter((grade) => hidden.includes(grade)),
    tint: given['tint'] !== false,
  };
}

const namesOf = ({ superior, agency, place, preparer, head }: PageSettings): OfficeNames => ({
  superior,
  agency,
  place,
  preparerTitle: preparer.title,
  preparerName: preparer.name,
  headTitle: head.title,
  headName: head.name,
});

/** The workbook's settings where it has some, else the person's. */
export async function loadSettings(port: WorkbookPort, person?: PersonSettings): Promise<Settings> {
  const page = await pageSettings(port, person);
  const kept = (await port.readSetting(SETTING)) ?? person?.read(SETTING);
  return { ...readSettings(kept), ...namesOf(page) };
}
