/** Tables in two languages: a summary says each header and name once, in Vietnamese. */
import type { Table } from '../tables';

const VIETNAMESE_LETTER = /[À-ỹĐđ]/u;
/** A syllable of Vietnamese without marks, as it may follow one with marks: "cho vay", "TRONG". */
const SYLLABLE = /^(?:ngh?|gh?|kh|ph|th|tr|ch|nh|gi|qu|[bcdhklmnprstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$/i;
/** "2010", "100%", "C.LONG", "NSNN": of either language; in a text of capitals an abbreviation is short or has no vowel. */
const EITHER = /^[\d,/%()-]+$|\.|^[BCDĐGHKLMNPQRSTVX]{2,7}$/u;
const ABBREVIATION = { among: /^[A-ZĐ&]{2,7}$/u, inCapitals: /^[A-ZĐ&]{2,4}$/u } as const;
/** Words that tell English; none of them is a Vietnamese syllable. */
const ENGLISH_WORD =
  /^(?:of|the|and|for|items?|names?|total|revenues?|expenditures?|expenses?|exp|budgets?|plan|final|accounts?|balanced?|grants?|taxe?s?|fees?|oil|others?|local|central|state|provinc(?:e|es|ial)|districts?|communes?|cit(?:y|ies)|agenc(?:y|ies)|departments?|dept|offices?|health|heath|education|training|administration|administrative|investments?|development|capital|recurrent|transfers?|funds?|programs?|programmes?|projects?|national|targeted?|debt|repayment|interest|salary|reform|reserves?|from|with|which|brought|carried|forward|north|south|east|west|delta|highlands?|region)$/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** So many texts of a table in two languages make it a table in two languages: "Plan" may be an organisation. */
const ENOUGH = 3;

const wordOf = (word: string): string => word.replace(/^[^\p{L}\d%]+|[^\p{L}\d%]+$/gu, '');

/** A text without the English that says it again; the text itself where there is none. */
function vietnameseOf(text: string): string {
  const words = text.normalize('NFC').split(/\s+/);
  const last = words.findLastIndex((word) => VIETNAMESE_LETTER.test(word));
  if (last < 0) return text;
  const abbreviation = text === text.toLocaleUpperCase('vi') ? ABBREVIATION.inCapitals : ABBREVIATION.among;
  const isForeign = (word: string): boolean => {
    const bare = wordOf(word);
    const isEither = bare === '' || SYLLABLE.test(bare) || EITHER.test(bare) || abbreviation.test(bare);
    return ENGLISH_WORD.test(bare) || !isEither;
  };
  const foreign = words.findIndex((word, at) => at > last && isForeign(word));
  if (foreign < 0) return text;
  // "SỞ NỘI VỤ - HOME AFFAIRS": a dash between the languages says where the other begins.
  const dash = words.findIndex((word, at) => at > last && at < foreign && /^[-–/]$/.test(word));
  const first = dash < 0 ? foreign : dash;
  const english = words.slice(first);
  if (!english.some((word) => ENGLISH_WORD.test(wordOf(word)))) return text;
  const kept = words
    .slice(0, first)
    .join(' ')
    .replace(/[\s(/–-]+$/u, '');
  // "Quyết toán Final accounts 2010": the year is said once.
  const year = YEAR.test(kept) ? null : YEAR.exec(english.at(-1)!);
  return year ? `${kept} ${year[0]}` : kept;
}

/** A table as it is read in Vietnamese, where its headers and names say everything twice. */
export function inVietnamese(table: Table): Table {
  const short = new Map<string, string>();
  const texts = [...table.columns.flatMap(({ path }) => path), ...table.rows.map(({ label }) => label)];
  for (const text of new Set(texts)) {
    const vietnamese = vietnameseOf(text);
    if (vietnamese !== text) short.set(text, vietnamese);
  }
  if (short.size < ENOUGH) return table;
  const say = (text: string): string => short.get(text) ?? text;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, path: column.path.map(say) })),
    rows: table.rows.map((row) => ({ ...row, label: say(row.label) })),
  };
}
