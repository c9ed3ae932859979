/** The texts of one sheet, cleaned and in Unicode. */
import { type CellKey, cellKey, type Grid } from '../sheet';
import { type Letters, commonSyllables, looksTcvn3, looksVni, unicodeOf } from './old-letters';
import { clean, cleanLabel } from './vocabulary';

/** Texts by which a sheet's letters are judged. */
const MOST_TEXTS = 401;
/** Cells that a conversion must make Vietnamese of; and they must be more than twice those in Unicode. */
const FEWEST_OLD = 3;

/**
 * The texts of one sheet as Vietnamese: TCVN3 and VNI are converted, by the font where it is known (`.Vn…`, `VNI-…`),
 * else only on strong evidence: many cells of the sheet become common Vietnamese syllables by the conversion and held
 * none before (docs/vietnamese.md, "Old letters"; an .xls read outside Excel has no fonts).
 */
export class SheetText {
  private readonly guess: Letters | null;
  private readonly cache = new Map<CellKey, string>();

  constructor(readonly grid: Grid) {
    this.guess = this.guessLetters();
  }

  private guessLetters(): Letters | null {
    const old: string[] = [];
    let unicode = 0;
    let seen = 0;
    for (const text of this.grid.allTexts()) {
      if (text.length < 3) continue;
      if (++seen > MOST_TEXTS) break;
      if (/[\u1EA0-\u1EF9ĐđƠơƯưĂă]/.test(text)) unicode++;
      else if (looksTcvn3(text) || looksVni(text)) old.push(text);
    }
    const enough = Math.max(FEWEST_OLD, unicode * 2 + 1);
    // Nearly every sheet ends here: its texts need not be converted, which takes long.
    if (old.length < enough) return null;
    const votes: Record<Letters, number> = { tcvn3: 0, vni: 0 };
    for (const text of old) {
      // Most letters of VNI are letters of TCVN3 as well: the one that makes more words is meant.
      const [plain, tcvn3, vni] = [
        commonSyllables(text),
        commonSyllables(unicodeOf(text, 'tcvn3')),
        commonSyllables(unicodeOf(text, 'vni')),
      ];
      if (tcvn3 > plain && tcvn3 > vni) votes.tcvn3++;
      else if (vni > plain && vni > tcvn3) votes.vni++;
    }
    const best: Letters = votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni';
    return votes[best] >= enough ? best : null;
  }

  /** The cell's displayed text, cleaned and in Unicode; "" when empty. */
  text(row: number, column: number): string {
    // Figures have no letters to convert, and there are too many of them to remember.
    if (this.grid.isNumber(row, column)) {
      const shown = this.grid.text(row, column);
      return this.grid.showsStored(row, column) ? shown : clean(shown);
    }
    const key = cellKey(row, column);
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const raw = this.grid.text(row, column);
    if (raw === '') return '';
    const letters = this.lettersOf(row, column, raw);
    let text = letters ? unicodeOf(raw, letters) : raw;
    const font = this.grid.look(row, column)?.font;
    if (letters === 'tcvn3' && font !== undefined && /^\.Vn.*H$/i.test(font)) text = text.toUpperCase();
    text = cleanLabel(text);
    this.cache.set(key, text);
    return text;
  }

  private lettersOf(row: number, column: number, raw: string): Letters | null {
    if (/[\u1EA0-\u1EF9]/.test(raw)) return null;
    const font = this.grid.look(row, column)?.font;
    if (font !== undefined) {
      if (/^\.Vn/i.test(font)) return /[^\u0000-\u007f]/.test(raw) || /H$/i.test(font) ? 'tcvn3' : null;
      if (/^VNI[- ]/i.test(font)) return 'vni';
      return null;
    }
    if (this.guess === 'tcvn3' && /[\u00a1-\u00ff\u00ad]/.test(raw)) return 'tcvn3';
    return this.guess === 'vni' && looksVni(raw) ? 'vni' : null;
  }
}
