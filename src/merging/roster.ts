/** Who should have sent a table, and who has not. */
import { CURRENT_PROVINCES, OLD_PROVINCES, provinceOf } from '../places';
import { unitKey } from './admission';
import type { MergedForm } from './merge';

/** The 34 or the 63 provinces, or the office's own list; null where nobody says who should send. */
export type Roster = 34 | 63 | readonly string[] | null;

const namesOf = (roster: Roster): readonly string[] => {
  if (roster === 34) return CURRENT_PROVINCES;
  if (roster === 63) return OLD_PROVINCES;
  return roster ?? [];
};

/** The units of the roster of which a form holds nothing. */
export function missingUnits({ parts }: MergedForm, roster: Roster): string[] {
  const sent = new Set(parts.map(({ name }) => unitKey(name)));
  // Of the 34 a province has sent what any of those that it was made of has.
  const current = new Set(parts.flatMap(({ name }) => provinceOf(name)?.current ?? []));
  return namesOf(roster).filter((name) => (roster === 34 ? !current.has(name) : !sent.has(unitKey(name))));
}
