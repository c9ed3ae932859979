/** The units of a form in their order: by region where all are provinces, or by the province of today. */
import { CURRENT_PROVINCES, OLD_PROVINCES, REGION_ORDER, type Region, provinceOf } from '../../places';
import type { MergedForm, MergedPart } from '../merge';

/** `region`: the three regions of khuyến công; `province`: the 34 of today, each with those of before July 2025. */
export type Grouping = 'none' | 'region' | 'province';

export interface UnitGroup {
  /** null where units are not grouped. */
  readonly label: string | null;
  readonly parts: readonly MergedPart[];
}

const REGIONS: Readonly<Record<Region, string>> = {
  north: 'Miền Bắc',
  central: 'Miền Trung – Tây Nguyên',
  south: 'Phía Nam',
};

/** Units in groups. Where not all are provinces they keep the order in which they came. */
export function groupUnits({ parts }: MergedForm, grouping: Grouping): UnitGroup[] {
  const provinces = new Map(parts.map((part) => [part, provinceOf(part.name)]));
  const areProvinces = parts.every((part) => provinces.get(part) !== null);
  if (!areProvinces || grouping === 'none') return [{ label: null, parts: areProvinces ? inOrder(parts) : parts }];
  const groups = new Map<string, MergedPart[]>();
  const names = grouping === 'region' ? REGION_ORDER.map((region) => REGIONS[region]) : CURRENT_PROVINCES;
  for (const name of names) groups.set(name, []);
  for (const part of inOrder(parts)) {
    const { region, current } = provinces.get(part)!;
    groups.get(grouping === 'region' ? REGIONS[region] : current)!.push(part);
  }
  return [...groups].flatMap(([label, members]) => (members.length > 0 ? [{ label, parts: members }] : []));
}

function inOrder(parts: readonly MergedPart[]): MergedPart[] {
  const place = new Map(parts.map((part) => [part, OLD_PROVINCES.indexOf(provinceOf(part.name)?.old ?? '')]));
  return [...parts].sort((a, b) => place.get(a)! - place.get(b)!);
}
