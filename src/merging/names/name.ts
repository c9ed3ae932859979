/** A header or label in the form in which it is compared: spellings, marks and abbreviations made alike. */
import { foldVietnamese, readUnit } from '../../figures';
import { lower } from '../../tables';
import { ABBREVIATIONS, AFTER_TU, BEFORE_TU, CAPITALS_ONLY } from './abbreviations';
import { known } from '../known';

/** A name as it is compared. */
export interface Name {
  /** As it was written. */
  readonly text: string;
  /** Words with their diacritics, abbreviations written out. */
  readonly marked: readonly string[];
  /** The same without diacritics. */
  readonly words: readonly string[];
  /** The words that tell names apart: without "các", "của" and the like. */
  readonly core: readonly string[];
  /** `core` joined: names with one key are one name. */
  readonly key: string;
  /** Years that it states, apart from its words: "2018". */
  readonly years: readonly string[];
  /** It begins with "Trong đó". */
  readonly ofWhich: boolean;
}

/** Words that change no name, with their diacritics where `lower` puts them: "năm" is one, the "Nam" of a province is not. */
const EMPTY_WORDS = new Set(lower('các khoản và của theo năm được những với gồm do').split(' '));
/** The same in a text without diacritics, where no other word is spelt alike. */
const EMPTY_BARE_WORDS = new Set('cac khoan va cua theo duoc nhung voi'.split(' '));
/** Words that lead on to parts, or count at the beginning, and say nothing of what they are. */
const EMPTY_PHRASES = /(?:^| )(?:trong do|chia ra|bao gom)(?= |$)|^so(?= .)/g;

/** The name that a text is. */
export const nameOf = known(readName);

/** "- ", "1.1. ", "a) ", "II. ", "(1) " before the words. */
const LEADING_MARK = /^(?:[-+*•–—.:\s]+|\(?(?:[ivx]{1,5}|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.):/](?=\s|\p{L})\s*)/u;
/** "(A+B+C)", "(I+II)", "(1)=(3)-(2)", "(1)", "(%)": what a row is computed from, footnotes. */
const BRACKETED_FORMULA = /\((?:[A-Za-zĐđ\d.]{1,4}(?:\s*[-+=/x*]\s*)?)+\)|\(\d\)|=\s*[\d()+\-*/x:.\s]+$/g;
const OF_WHICH = /^(?:trong đó|tr\. ?đó|trong do)\s*[:,-]*\s*(?=\p{L})/u;

function readName(text: string): Name {
  let line = withoutUnits(
    text
      .normalize('NFC')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  line = line.replace(BRACKETED_FORMULA, ' ');
  line = lower(line);
  const ofWhich = OF_WHICH.test(line.replace(LEADING_MARK, ''));
  for (let before = ''; before !== line;) {
    before = line;
    line = line.replace(LEADING_MARK, '').replace(OF_WHICH, '');
  }
  const marked: string[] = [];
  const years: string[] = [];
  const read = wordsOf(line);
  for (const [at, word] of read.entries()) {
    if (!/^(?:19|20)\d{2}$/.test(word)) {
      const isWord = word === 'tư' && (BEFORE_TU.has(read[at - 1] ?? '') || AFTER_TU.has(read[at + 1] ?? ''));
      marked.push(...(isWord ? [word] : expanded(word, text)));
      continue;
    }
    years.push(word);
    if (marked[marked.length - 1] === 'nam') marked.pop();
  }
  const words = marked.map(foldVietnamese);
  const core = coreOf(marked, words);
  return { text, marked, words, core, key: core.join(' '), years, ofWhich };
}

/** A unit in brackets says nothing of the name: it is read elsewhere. */
const withoutUnits = (line: string): string =>
  line.replace(/[([]([^()[\]]{1,30})[)\]]/g, (whole, inside: string) => {
    const unit = readUnit(inside);
    return unit && unit.kind !== 'count' && unit.kind !== 'other' ? ' ' : whole;
  });

const wordsOf = (line: string): string[] =>
  line.split(/[^\p{L}\p{N}&%]+/u).filter((word) => word !== '' && word !== '&');

function expanded(word: string, text: string): string[] {
  const meaning = ABBREVIATIONS.get(word);
  if (meaning === undefined) return [word];
  if (
    CAPITALS_ONLY.has(word) &&
    !new RegExp(`(?<!\\p{L})${word.toUpperCase()}(?!\\p{L})`, 'u').test(text.normalize('NFC'))
  )
    return [word];
  // The dictionary's tone marks stand where those of the text have been put.
  return lower(meaning).split(' ');
}

/** "Tổng cộng", "Tổng số", "Cộng" and "Tổng" alone are one name. */
const BARE_TOTAL = /^(?:tong cong|tong so|cong|tong|cong tong)$/;

function coreOf(marked: readonly string[], words: readonly string[]): readonly string[] {
  if (BARE_TOTAL.test(words.join(' '))) return ['tong', 'so'];
  const isBare = marked.every((word, i) => word === words[i]);
  const empty = isBare ? EMPTY_BARE_WORDS : EMPTY_WORDS;
  const rest = words
    .filter((_, i) => !empty.has(marked[i]!))
    .join(' ')
    .replace(EMPTY_PHRASES, ' ')
    .split(' ')
    .filter((word) => word !== '');
  return rest.length > 0 ? rest : words;
}

export const isBareTotal = (name: Name): boolean => name.key === 'tong so';

/** One name of the texts of a header path, from the top down. */
export function joinedName(parts: readonly Name[]): Name {
  if (parts.length === 1) return parts[0]!;
  const core = parts.flatMap((part) => part.core);
  return {
    text: parts.map((part) => part.text).join(' › '),
    marked: parts.flatMap((part) => part.marked),
    words: parts.flatMap((part) => part.words),
    core,
    key: core.join(' '),
    years: [...new Set(parts.flatMap((part) => part.years))],
    ofWhich: false,
  };
}
