/** Writes the rows of the log sheet from the top down. */
import { translateTerm, type Locale } from '../locales';
import { type CellStyle, type PlannedContent, PlanBuilder, textContent } from '../sheet';

/** Characters across the columns STT, trang, chỉ tiêu, mức, nội dung, số ghi, số tính lại, chênh lệch, ý kiến. */
export const WIDTHS = [6, 15, 26, 11, 46, 14, 14, 12, 18];
export const LAST = WIDTHS.length - 1;
/** Points of a header row, and of one line of a wrapped text. */
const HEAD_HEIGHT = 20;
const LINE_HEIGHT = 15.5;
/** Wrapping at words leaves room at the ends of lines. */
const LOST_BY_WRAPPING = 1.05;

const HEAD: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: '#E8F5ED',
  fontSize: 11,
};

export const BODY: CellStyle = { vertical: 'top', wrap: true, border: true, fontSize: 11 };
export const CENTER: CellStyle = { ...BODY, horizontal: 'center' };

export const number = (value: number): PlannedContent => ({ type: 'number', value });

/** Capitals are wider than the figures that widths are counted in. */
const CAPITAL = 1.4;
const widthOf = (value: string): number => value.length + (CAPITAL - 1) * (value.match(/\p{Lu}/gu)?.length ?? 0);

/** Characters that a line over these columns holds, a little less than their widths together. */
const roomOf = (left: number, right: number): number =>
  Math.floor(0.95 * WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0));

/** Points that a wrapped text needs over these columns. */
export const heightOf = (value: string, left: number, right = left): number =>
  LINE_HEIGHT * Math.max(1, Math.ceil((widthOf(value) * LOST_BY_WRAPPING) / roomOf(left, right)));

export class RowWriter extends PlanBuilder {
  row = 0;

  constructor(readonly locale: Locale) {
    super();
  }

  /** A text of the record by its key. */
  t(key: string): string {
    return translateTerm(this.locale, key, key);
  }

  /** A line over the columns given, as high as it needs. */
  line(value: string, style: CellStyle, left = 0, right = LAST): void {
    this.side(value, style, left, right);
    if (style.wrap) this.height(this.row, heightOf(value, left, right));
    this.row++;
  }

  /** The same beside another on one row. */
  side(value: string, style: CellStyle, left: number, right: number): void {
    this.merged({ top: this.row, bottom: this.row, left, right }, value, style);
  }

  /** A bordered row; a null joins the cell on its left. */
  entry(contents: readonly (PlannedContent | null)[], styles: (column: number) => CellStyle, height: number): void {
    contents.forEach((content, column) => this.put(this.row, column, content ?? { type: 'blank' }, styles(column)));
    for (let left = 0; left < contents.length; left++) {
      let right = left;
      while (contents[right + 1] === null) right++;
      if (right > left) this.merges.push({ top: this.row, bottom: this.row, left, right });
      left = right;
    }
    this.height(this.row, height);
    this.row++;
  }

  /** A header row; `names`: the columns' keys, null where a name goes over the column on its left, too. */
  head(names: readonly (string | null)[]): void {
    const contents = names.map((name) => (name === null ? null : textContent(this.t(`record.column.${name}`))));
    this.entry(contents, () => HEAD, HEAD_HEIGHT);
  }

  /** Points of all rows so far. */
  written(): number {
    let points = 0;
    for (let row = 0; row < this.row; row++) points += this.rowHeights.get(row) ?? LINE_HEIGHT;
    return points;
  }
}
