/**
 * Every figure of a report looked for in the tables of its workbook. Found: a cell shows it within its rounding.
 * Different: the one cell that row and column name shows something else, one mistyped digit or a factor of ten away.
 */
import { meets, intervalOf, rational, scaleInterval, type Interval } from '../../figures';
import { isOneSlipApart } from '../judge/slips';
import { isAmount } from '../references/amounts';
import { TOTAL, isPlan, tellingWords } from '../references/labels';
import { isPercent, significantDigits } from '../text/figures';
import { cleanText, type ReportText } from '../text/clean';
import { printed } from '../text/printed';
import { type PlacedFigure, structureOf } from '../text/structure';
import type { TextCorrection } from '../types';
import { type FigureRole, Roles } from '../references/roles';
import { sourceOf } from '../../tables';
import { type Origin, type SourceCell, type SourceSheet, sourceCells } from './cells';

export type SourceStatus = 'found' | 'different' | 'several' | 'not-found';

export interface SourcedFigure {
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly status: SourceStatus;
  /** The cells that show it; of a different figure the one that it should be; 0-based row and column. */
  readonly cells: readonly Pick<SourceCell, 'sheet' | 'row' | 'column' | 'value'>[];
  /** Of a different figure: what the cell shows, in the unit of the text. */
  readonly correction: TextCorrection | null;
}

/** Fewer digits are met by chance in any table. */
const FEWEST_DIGITS = 3;
const MOST_CELLS = 5;

const kindOf = (figure: PlacedFigure): SourceCell['kind'] => {
  if (isPercent(figure)) return 'percent';
  return figure.dimension === 'đồng' ? 'money' : 'other';
};

const cellInterval = ({ value, decimals, power }: SourceCell): Interval =>
  scaleInterval(intervalOf(value, decimals), rational(`1e${power}`));

/** Near enough for an exact look. */
function mayMeet(figure: PlacedFigure, cell: SourceCell): boolean {
  const size = Math.abs(cell.value) * 10 ** cell.power;
  const stated = figure.value * 10 ** figure.power;
  return Math.abs(size - stated) <= 0.5 * stated;
}

class WordsOfLabels {
  private readonly known = new Map<string, readonly string[]>();
  private readonly texts = new Map<string, string>();

  /** A label in the letters that texts are compared in. */
  textOf(label: string): string {
    let text = this.texts.get(label);
    if (text === undefined)
      this.texts.set(
        label,
        (text = cleanText(label)
          .lower.replace(/^[^\p{L}]+/u, '')
          .trim()),
      );
    return text;
  }

  of(label: string): readonly string[] {
    let words = this.known.get(label);
    if (!words) {
      const text = cleanText(label);
      words = [...tellingWords(text, { start: 0, end: text.lower.length })];
      this.known.set(label, words);
    }
    return words;
  }
}

function byKind(cells: readonly SourceCell[]): Map<SourceCell['kind'], SourceCell[]> {
  const kinds = new Map<SourceCell['kind'], SourceCell[]>();
  for (const cell of cells) {
    const alike = kinds.get(cell.kind);
    if (alike) alike.push(cell);
    else kinds.set(cell.kind, [cell]);
  }
  return kinds;
}

/** Compares the figures of a text with the tables of a workbook. */
export function compareWithTables(given: string, sheets: readonly SourceSheet[]): SourcedFigure[] {
  const text = cleanText(given);
  const structure = structureOf(text);
  const cells = byKind(sourceCells(sheets));
  const labels = new WordsOfLabels();
  const roles = new Roles(structure);
  return structure.figures
    .filter((figure) => (isPercent(figure) || isAmount(figure)) && significantDigits(figure) >= FEWEST_DIGITS)
    .map((figure) => {
      const { start } = structure.sentences[figure.sentence]!;
      const origin = originOf(text, figure, roles);
      const alike = (cells.get(kindOf(figure)) ?? []).filter((cell) => mayBeOf(origin, cell));
      const named = new Set(tellingWords(text, { start, end: figure.start }));
      return sourced(text, figure, comparedWith(text, { figure, named, role: roles.of(figure) }, alike, labels));
    });
}

/** The year and the source that the words beside a figure name. */
function originOf(text: ReportText, figure: PlacedFigure, roles: Roles): Origin {
  const { year, isDate } = roles.of(figure).period;
  return {
    years: year === null || isDate ? [] : [year],
    source: sourceOf(text.clean.slice(figure.leadStart, figure.start)),
  };
}

/** Whether a cell may be quoted: not where it is of another year or source and its table has the one that is named. */
function mayBeOf({ years, source }: Origin, { origin, tableOrigins }: SourceCell): boolean {
  const [year] = years;
  const isOtherYear = origin.years.length > 0 && year !== undefined && !origin.years.includes(year);
  if (isOtherYear && tableOrigins.years.has(year)) return false;
  const isOtherSource = origin.source !== null && source !== null && origin.source !== source;
  return !(isOtherSource && tableOrigins.sources.has(source));
}

type Comparison = Pick<SourcedFigure, 'status'> & { readonly cells: readonly SourceCell[] };

/** A figure of the text with the words that tell its cell. */
interface Wanted {
  readonly figure: PlacedFigure;
  readonly role: FigureRole;
  /** The words of its sentence up to it. */
  readonly named: ReadonlySet<string>;
}

function comparedWith(
  text: ReportText,
  wanted: Wanted,
  alike: readonly SourceCell[],
  labels: WordsOfLabels,
): Comparison {
  const { figure, named } = wanted;
  const isNamed = (cell: SourceCell): boolean => {
    const words = labels.of(cell.label);
    return words.length > 0 && words.every((word) => named.has(word));
  };
  const isOfOther = otherRow(text, wanted, alike, labels);
  const equal = alike.filter(
    (cell) => mayMeet(figure, cell) && meets(figure.readings[0]!, cellInterval(cell)) && !isOfOther(cell),
  );
  const best = equal.filter(isNamed);
  if (best.length === 1 || equal.length === 1) return { status: 'found', cells: best.length === 1 ? best : equal };
  if (equal.length > 1) return { status: 'several', cells: best.length > 0 ? best : equal };
  const ofPlan = isPlan(text, { start: figure.leadStart, end: figure.start });
  const meant = alike.filter((cell) => cell.isPlan === ofPlan && isNamed(cell) && isSlipOf(figure, cell));
  return meant.length === 1 ? { status: 'different', cells: meant } : { status: 'not-found', cells: [] };
}

/** The words from the last mark to a figure, which name it. */
function clauseOf({ lower }: ReportText, { leadStart, start }: PlacedFigure): string {
  const lead = lower.slice(leadStart, start);
  return lead.slice(Math.max(...[', ', ';', ':', '(', ')', '\n', '. '].map((mark) => lead.lastIndexOf(mark) + 1)));
}

const LEAST_WORDS = 2;

/**
 * Whether a cell is of another row than the one that the text names right before the figure, or of that row's plan where
 * the text tells the result: "Chi đầu tư phát triển thực hiện 3.245 triệu đồng" is not found in the row "Chi thường xuyên".
 */
function otherRow(
  text: ReportText,
  { figure, role, named }: Wanted,
  alike: readonly SourceCell[],
  labels: WordsOfLabels,
): (cell: SourceCell) => boolean {
  const clause = clauseOf(text, figure);
  const isSaid = (cell: SourceCell): boolean =>
    labels.of(cell.label).length >= LEAST_WORDS && clause.includes(labels.textOf(cell.label));
  const said = TOTAL.in(text, figure.leadStart, figure.start) ? [] : alike.filter(isSaid);
  if (said.length === 0) return () => false;
  const told = new Set(said.flatMap((cell) => labels.of(cell.label)));
  const ofPlan = role.isPlan;
  const hasRole = said.some((cell) => cell.isPlan) && said.some((cell) => !cell.isPlan) && ofPlan !== role.isActual;
  return (cell) => {
    if (isSaid(cell)) return hasRole && cell.isPlan !== ofPlan;
    const words = labels.of(cell.label);
    const isPart = words.every((word) => told.has(word)) || [...told].every((word) => words.includes(word));
    return words.length >= LEAST_WORDS && !isPart && !words.every((word) => named.has(word));
  };
}

/** Whether a figure is what a cell shows but for one mistyped digit or a wrong unit. */
function isSlipOf(figure: PlacedFigure, cell: SourceCell): boolean {
  const shown = cell.value * 10 ** (cell.power - figure.power);
  if (isOneSlipApart(figure.value, shown, figure.decimals)) return true;
  return [3, -3, 6, -6].some((power) => Math.abs(shown * 10 ** power - figure.value) <= 0.5 * 10 ** -figure.decimals);
}

/** The figure as the cell has it. */
function valueOf(figure: PlacedFigure, { value, power }: SourceCell): string {
  const digits = printed(value * 10 ** (power - figure.power), figure.decimals);
  const unit = figure.correction ?? figure.unit;
  return unit === '%' || unit === '' ? digits + unit : `${digits} ${unit}`;
}

function sourced(text: ReportText, figure: PlacedFigure, { status, cells }: Comparison): SourcedFigure {
  const [from, to] = [text.origin(figure.start), text.origin(figure.end - 1) + 1];
  const [cell] = cells;
  return {
    start: from,
    end: to,
    quote: text.given.slice(from, to),
    status,
    cells: cells.slice(0, MOST_CELLS).map(({ sheet, row, column, value }) => ({ sheet, row, column, value })),
    correction: status === 'different' && cell ? { start: from, end: to, text: valueOf(figure, cell) } : null,
  };
}
