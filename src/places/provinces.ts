/**
 * Provinces and the three khuyến công regions.
 * Regions: Điều 3 Thông tư 26/2014/TT-BCT (28 phía Bắc, 15 miền Trung – Tây Nguyên, 20 phía Nam).
 * Mergers of 1 July 2025: Nghị quyết 202/2025/QH15. No act redraws the regions for the 34; of the new provinces only
 * Lâm Đồng straddles two (Bình Thuận was phía Nam), so its region is the user's choice.
 */
export type Region = 'north' | 'central' | 'south';

export const REGION_ORDER: readonly Region[] = ['north', 'central', 'south'];

/** Each line: region, the province of the 34, and those of the 63 that it was made of. */
const PROVINCES: readonly (readonly [Region, string, string])[] = [
  ['north', 'Hà Tĩnh', 'Hà Tĩnh'],
  ['north', 'Nghệ An', 'Nghệ An'],
  ['north', 'Thanh Hóa', 'Thanh Hóa'],
  ['north', 'Ninh Bình', 'Ninh Bình|Nam Định|Hà Nam'],
  ['north', 'Hưng Yên', 'Hưng Yên|Thái Bình'],
  ['north', 'Hải Phòng', 'Hải Phòng|Hải Dương'],
  ['north', 'Quảng Ninh', 'Quảng Ninh'],
  ['north', 'Hà Nội', 'Hà Nội'],
  ['north', 'Phú Thọ', 'Phú Thọ|Vĩnh Phúc|Hòa Bình'],
  ['north', 'Bắc Ninh', 'Bắc Ninh|Bắc Giang'],
  ['north', 'Lào Cai', 'Lào Cai|Yên Bái'],
  ['north', 'Cao Bằng', 'Cao Bằng'],
  ['north', 'Tuyên Quang', 'Tuyên Quang|Hà Giang'],
  ['north', 'Lạng Sơn', 'Lạng Sơn'],
  ['north', 'Thái Nguyên', 'Thái Nguyên|Bắc Kạn'],
  ['north', 'Sơn La', 'Sơn La'],
  ['north', 'Điện Biên', 'Điện Biên'],
  ['north', 'Lai Châu', 'Lai Châu'],
  ['central', 'Quảng Trị', 'Quảng Trị|Quảng Bình'],
  ['central', 'Huế', 'Thừa Thiên Huế'],
  ['central', 'Đà Nẵng', 'Đà Nẵng|Quảng Nam'],
  ['central', 'Quảng Ngãi', 'Quảng Ngãi|Kon Tum'],
  ['central', 'Gia Lai', 'Gia Lai|Bình Định'],
  ['central', 'Đắk Lắk', 'Đắk Lắk|Phú Yên'],
  ['central', 'Khánh Hòa', 'Khánh Hòa|Ninh Thuận'],
  ['central', 'Lâm Đồng', 'Lâm Đồng|Đắk Nông'],
  ['south', 'Lâm Đồng', 'Bình Thuận'],
  ['south', 'TP. Hồ Chí Minh', 'TP. Hồ Chí Minh|Bình Dương|Bà Rịa - Vũng Tàu'],
  ['south', 'Đồng Nai', 'Đồng Nai|Bình Phước'],
  ['south', 'Tây Ninh', 'Tây Ninh|Long An'],
  ['south', 'Đồng Tháp', 'Đồng Tháp|Tiền Giang'],
  ['south', 'Vĩnh Long', 'Vĩnh Long|Bến Tre|Trà Vinh'],
  ['south', 'Cần Thơ', 'Cần Thơ|Hậu Giang|Sóc Trăng'],
  ['south', 'An Giang', 'An Giang|Kiên Giang'],
  ['south', 'Cà Mau', 'Cà Mau|Bạc Liêu'],
];

/** Other spellings, folded as by {@link foldPlace}. */
const ALIASES: Readonly<Record<string, string>> = {
  hcm: 'TP. Hồ Chí Minh',
  tphcm: 'TP. Hồ Chí Minh',
  'ho chi minh': 'TP. Hồ Chí Minh',
  'sai gon': 'TP. Hồ Chí Minh',
  'br vt': 'Bà Rịa - Vũng Tàu',
  brvt: 'Bà Rịa - Vũng Tàu',
  'vung tau': 'Bà Rịa - Vũng Tàu',
  'ba ria vt': 'Bà Rịa - Vũng Tàu',
  hue: 'Thừa Thiên Huế',
  'tt hue': 'Thừa Thiên Huế',
  't t hue': 'Thừa Thiên Huế',
  'dak lac': 'Đắk Lắk',
  'dac lac': 'Đắk Lắk',
  daklak: 'Đắk Lắk',
  'dac lak': 'Đắk Lắk',
  'dac nong': 'Đắk Nông',
  daknong: 'Đắk Nông',
  'bac can': 'Bắc Kạn',
  'th hoa': 'Thanh Hóa',
  // Part of Hà Nội since 1 August 2008 (Nghị quyết 15/2008/QH12); older tables still list it.
  'ha tay': 'Hà Nội',
  kontum: 'Kon Tum',
  'kom tum': 'Kon Tum',
};

/** Lower case, without marks, punctuation and "tỉnh", "thành phố", "Sở Công Thương" before the name. */
export function foldPlace(label: string): string {
  return label
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:ubnd |so cong thuong |sct |trung tam khuyen cong |ttkc )+/, '')
    .replace(/^(?:tinh|thanh pho|tp)\s+/, '')
    .trim();
}

export interface Province {
  /** Its name among the 63. */
  readonly old: string;
  /** Its name among the 34. */
  readonly current: string;
  readonly region: Region;
}

const BY_NAME: ReadonlyMap<string, Province> = new Map(
  PROVINCES.flatMap(([region, current, olds]) =>
    olds.split('|').map((old): [string, Province] => [foldPlace(old), { old, current, region }]),
  ),
);

/** Labels of forms come again in every unit's table. */
const known = new Map<string, Province | null>();
const MOST_KNOWN = 20_000;

/** The province that a label names ("Tỉnh Đăk Lăk", "TP. HCM", "BR-VT"); null when it names none. */
export function provinceOf(label: string): Province | null {
  let province = known.get(label);
  if (province === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(label, (province = readProvince(label)));
  }
  return province;
}

function readProvince(label: string): Province | null {
  const folded = foldPlace(label);
  const alias = Object.hasOwn(ALIASES, folded) ? ALIASES[folded] : undefined;
  return BY_NAME.get(alias === undefined ? folded : foldPlace(alias)) ?? null;
}

/** The names of the 34 in the order of the list above. */
export const CURRENT_PROVINCES: readonly string[] = [...new Set(PROVINCES.map(([, current]) => current))];

/** The names of the 63 in the same order. */
export const OLD_PROVINCES: readonly string[] = PROVINCES.flatMap(([, , olds]) => olds.split('|'));
