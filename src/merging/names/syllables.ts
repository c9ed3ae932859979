/** Typing slips: words one slip apart, and whether a word could be Vietnamese at all. */

const ONSET = '(?:b|ch?|d|g|gh|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?';
const RHYMES = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'e(?:c|m|n|ng|o|p|t|u|nh|ch)?',
  'i(?:a|ch|m|n|nh|p|t|u|e[cmnptu]|eng)?',
  'o(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|ay|c|e|en|eo|et|i|m|n|ng|ong|oc|p|t)?',
  'u(?:a|an|at|ay|ang|c|e|ech|enh|i|m|n|ng|o|oc|oi|om|on|ong|op|ot|ou|p|t|u|y|ya|ych|yen|yet|ynh|yt|yu)?',
  'y(?:e[mntu]|eng|t|nh|ch)?',
];
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYMES.join('|')})$`);

/** Whether a word without diacritics is spelt like a Vietnamese syllable: "thuong" is, "thuog" is not. */
const isSyllable = (word: string): boolean => SYLLABLE.test(word);

/** Whether two words are one letter typed wrongly, left out, added, or two neighbours exchanged apart. */
function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Words shorter than this are too like each other: "thu" and "chi", "xã" and "xe". */
const SHORTEST = 4;

/** Letters that a typing slip of a real word may leave: at least one of the two words is no word of the form. */
export function isTypingSlip(one: string, other: string, isWord: (word: string) => boolean): boolean {
  if (Math.max(one.length, other.length) < SHORTEST || /\d/.test(one + other)) return false;
  if (!isOneSlipApart(one, other)) return false;
  const certain = (word: string): boolean => isSyllable(word);
  return !certain(one) || !certain(other) || !isWord(one) || !isWord(other);
}
