/** What a person sets once: who signs, what counts as rounding, which grades are listed. */
import { GRADES, type Severity } from '../../checks';
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

const SETTING = 'khopso.settings';

/** Takes what is usable of stored settings; the rest stays as it was first. */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const names = Object.fromEntries(
    NAMES.map((name) => [name, typeof given[name] === 'string' ? given[name] : FIRST_SETTINGS[name]]),
  ) as unknown as OfficeNames;
  const hidden = Array.isArray(given['hidden']) ? given['hidden'] : [];
  return {
    ...names,
    tolerance: TOLERANCES.find((one) => one === given['tolerance']) ?? FIRST_SETTINGS.tolerance,
    hidden: GRADES.filter((grade) => hidden.includes(grade)),
    tint: given['tint'] !== false,
  };
}

/** Where a person's own settings are kept: the browser's storage, which some hosts switch off. */
export interface PersonalStore {
  read(): unknown;
  write(value: Settings): void;
}

/** The person's settings in the browser's storage; lost with the pane where it cannot be used. */
export const personalStore = (storage: () => Storage): PersonalStore => ({
  read: () => {
    try {
      return JSON.parse(storage().getItem(SETTING) ?? 'null') as unknown;
    } catch {
      return null;
    }
  },
  write: (value) => {
    try {
      storage().setItem(SETTING, JSON.stringify(value));
    } catch {
      // Storage is switched off: the workbook still keeps them.
    }
  },
});

/** The workbook's settings where it has some, else the person's. */
export async function loadSettings(port: WorkbookPort, person: PersonalStore): Promise<Settings> {
  return readSettings((await port.readSetting(SETTING)) ?? person.read());
}

/**
 * Keeps settings with the person, as the first ones of the next workbook, and with this workbook. That mistakes are not
 * listed is kept nowhere.
 */
export async function saveSettings(port: WorkbookPort, person: PersonalStore, settings: Settings): Promise<void> {
  const kept = { ...settings, hidden: settings.hidden.filter((grade) => grade !== 'error') };
  person.write(kept);
  await port.writeSetting(SETTING, kept);
}
