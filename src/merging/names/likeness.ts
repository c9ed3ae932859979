/** How alike two names are, and by what. */
import type { Name } from './name';
import { isTypingSlip } from './syllables';

/**
 * By what two names are alike, the surest first:
 * - `same`: the same words; `spelling`: the same but for case, marks, abbreviations, spaces or words that say nothing;
 * - `slip`: a word typed wrongly; `weak`: one says "kinh phí" or the like more than the other;
 * - `order`: the same words in another order; `part`: one has all words of the other and more; `other`: some words.
 */
export type LikenessKind = 'same' | 'spelling' | 'slip' | 'weak' | 'order' | 'part' | 'other';

export interface Likeness {
  /** 0…1. */
  readonly score: number;
  readonly kind: LikenessKind;
}

/** Words of the form: a slip is no word that occurs in other names. */
export type Vocabulary = (word: string) => boolean;

const NOTHING: Likeness = { score: 0, kind: 'other' };
const WEAK_WORDS = new Set([
  'kinh',
  'phi',
  'von',
  'nguon',
  'tien',
  'muc',
  'gia',
  'tri',
  'noi',
  'dung',
  'khu',
  'vuc',
  'quan',
  'ly',
  'tu',
]);
/** A name of which one is without "Trong đó" is more likely another row. */
const OF_WHICH_FACTOR = 0.85;

export function likeness(one: Name, other: Name, isWord: Vocabulary): Likeness {
  const found = compare(one, other, isWord);
  if (one.ofWhich === other.ofWhich || found.score === 0) return found;
  return { score: found.score * OF_WHICH_FACTOR, kind: found.kind === 'other' ? 'other' : 'part' };
}

function compare(one: Name, other: Name, isWord: Vocabulary): Likeness {
  if (one.core.length === 0 || other.core.length === 0) return NOTHING;
  if (one.key === other.key) return sameKey(one, other);
  if (one.core.join('') === other.core.join('')) return { score: 0.96, kind: 'spelling' };
  if (numbersDiffer(one.core, other.core)) return { score: Math.min(0.4, overlap(one, other)), kind: 'other' };
  if (differBySlips(one.core, other.core, isWord)) return { score: 0.92, kind: 'slip' };
  const [less, more] = one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  const extra = extraWords(less, more);
  if (extra) {
    if (extra.length === 0) return { score: 0.8, kind: 'order' };
    if (extra.every((word) => WEAK_WORDS.has(word))) return { score: 0.88, kind: 'weak' };
    return { score: 0.45 + (0.4 * less.length) / more.length, kind: 'part' };
  }
  return { score: overlap(one, other), kind: 'other' };
}

/** One key: the same words, unless both bear marks that differ ("chỉ", "chi"). */
function sameKey(one: Name, other: Name): Likeness {
  if (one.text === other.text) return { score: 1, kind: 'same' };
  const bare = (name: Name): boolean => name.marked.every((word, i) => word === name.words[i]);
  const marksAgree = one.marked.join(' ') === other.marked.join(' ') || bare(one) || bare(other);
  if (marksAgree) return { score: one.words.length === other.words.length ? 1 : 0.97, kind: 'spelling' };
  const marks = (name: Name): readonly string[] => name.marked.filter((_, i) => name.core.includes(name.words[i]!));
  const [a, b] = [marks(one), marks(other)];
  const apart = a.filter((word, i) => word !== b[i]).length;
  return apart === 0 ? { score: 0.97, kind: 'spelling' } : { score: 0.93, kind: 'slip' };
}

const numbers = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');
const numbersDiffer = (one: readonly string[], other: readonly string[]): boolean => numbers(one) !== numbers(other);

/** Every word the same or one slip apart, with a slip in at most every third word. */
function differBySlips(one: readonly string[], other: readonly string[], isWord: Vocabulary): boolean {
  if (one.length !== other.length) return false;
  let slips = 0;
  for (const [i, word] of one.entries()) {
    if (word === other[i]) continue;
    if (!isTypingSlip(word, other[i]!, isWord)) return false;
    slips++;
  }
  return slips <= Math.max(1, Math.floor(one.length / 3));
}

/** The words of `more` that `less` has not; null where `less` has words of its own. */
function extraWords(less: readonly string[], more: readonly string[]): string[] | null {
  const rest = [...more];
  for (const word of less) {
    const at = rest.indexOf(word);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** Dice's coefficient of the words, at most 0.7: words in common are no proof. */
function overlap(one: Name, other: Name): number {
  const rest = [...other.core];
  let common = 0;
  for (const word of one.core) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return Math.min(0.7, (2 * common) / (one.core.length + other.core.length));
}
