/** Puts a judged claim into the form that is handed out: positions in the given text, figures in the stated unit. */
import { roundDecimal } from '../../figures';
import { type Judgement, type Statement, boundsOf, expectedOf } from '../judge/judge';
import { type Quantity, middleOf, negated, scaled } from '../judge/measure';
import { printed } from '../text/printed';
import type { PlacedFigure } from '../text/structure';
import type { Claim, ClaimInput, ClaimKind, Direction, TextCorrection } from '../types';
import type { Report } from './report';

const unitOf = (figure: PlacedFigure): string => figure.correction ?? figure.unit;
/** "/tháng" of "tỷ đồng/tháng": what is printed after the name of the unit. */
function afterUnit({ text }: Report, { start, end, unit }: PlacedFigure): string {
  const at = unit === '' ? -1 : text.lower.slice(start, end).indexOf(unit);
  return at < 0 ? '' : text.clean.slice(start + at + unit.length, end);
}

/** A figure as it is to be printed instead of another, in the unit of that. */
function inPlaceOf(report: Report, figure: PlacedFigure, value: number, decimals: number): string {
  const unit = unitOf(figure);
  const gap = unit === '%' || unit === '' ? '' : ' ';
  return `${printed(value, decimals)}${gap}${unit}${afterUnit(report, figure)}`;
}

const OPPOSITE: readonly (readonly [RegExp, string])[] = [
  [/^cao hơn/i, 'thấp hơn'],
  [/^thấp hơn/i, 'cao hơn'],
  [/^tăng/i, 'giảm'],
  [/^(?:sụt )?giảm/i, 'tăng'],
  [/^nhiều hơn/i, 'ít hơn'],
  [/^(?:ít|nhỏ) hơn/i, 'nhiều hơn'],
  [/^lớn hơn/i, 'nhỏ hơn'],
  [/^vượt/i, 'thấp hơn'],
  [/^(?:hụt|kém)/i, 'vượt'],
];

interface Suggestion {
  readonly suggestion: string | null;
  readonly correction: TextCorrection | null;
}

const NO_SUGGESTION: Suggestion = { suggestion: null, correction: null };

/** The place of a stretch of the clean text in the text as given. */
const placeIn = ({ text }: Report, start: number, end: number): { start: number; end: number } => ({
  start: text.origin(start),
  end: text.origin(end - 1) + 1,
});

/** The figure of which the unit is wrong; of a sum of several that is the stated one, not the first of them. */
function suggestionForUnit(report: Report, input: Quantity, power: number, stated: PlacedFigure): Suggestion {
  const [first, ...more] = input.figures;
  if (more.length > 0 && stated.dimension !== first!.dimension) return NO_SUGGESTION;
  const [figure, by] = more.length > 0 ? [stated, -power] : [first!, power];
  const value = figure.value * 10 ** by;
  // What nobody printed are no decimals: "950.000 tỷ đồng" for 950.
  const decimals = Math.max(0, figure.decimals - by);
  const needed = (printed(value, decimals).split(',')[1] ?? '').replace(/0+$/, '').length;
  const text = inPlaceOf(report, figure, value, Math.min(decimals, Math.max(figure.decimals, needed)));
  return { suggestion: text, correction: { ...placeIn(report, figure.start, figure.end), text } };
}

/** `start`: where the words of the claim begin. */
function suggestionFor(report: Report, judgement: Judgement, statement: Statement, start: number): Suggestion {
  const { verdict, reading, result, scale } = judgement;
  const { figure, direction } = statement;
  if (!reading || !result) return NO_SUGGESTION;
  if (verdict === 'unit-wrong' && scale) return suggestionForUnit(report, reading[scale.input], scale.power, figure);
  const value = Math.abs(expectedOf(reading) ?? middleOf(result));
  const figureText = inPlaceOf(report, figure, value, figure.decimals);
  const isOpposite = direction !== null && middleOf(direction === 'down' ? negated(result) : result) < 0;
  if (!isOpposite) {
    return { suggestion: figureText, correction: { ...placeIn(report, figure.start, figure.end), text: figureText } };
  }
  const words = report.text.clean.slice(start, figure.start);
  const opposite = OPPOSITE.find(([word]) => word.test(words));
  if (!opposite) return NO_SUGGESTION;
  const text = words.replace(...opposite) + figureText;
  return {
    suggestion: `${opposite[1]} ${figureText}`,
    correction: { ...placeIn(report, start, figure.end), text },
  };
}

const inputOf = (report: Report, figure: PlacedFigure): ClaimInput => ({
  value: figure.value,
  decimals: figure.decimals,
  unit: unitOf(figure),
  start: report.text.origin(figure.start),
  end: report.text.origin(figure.end),
  from: 'text',
});

export interface ClaimFacts {
  readonly kind: ClaimKind;
  readonly foundBy: string;
  readonly statement: Statement;
  readonly judgement: Judgement;
  readonly direction?: Direction | null;
  /** Where the words begin that make the claim; the figure itself where they are left out. */
  readonly start?: number;
  /** End of the claim beyond the stated figure and its base. */
  readonly end?: number;
}

/** The end of a claim in the clean text, with the bracket that its base stands in. */
function endOf(report: Report, { statement, judgement, end = 0 }: ClaimFacts): number {
  const { figure } = statement;
  const base = report.references.explicitBase(figure);
  const used = base && base.index > figure.index && judgement.reading?.b.figures.includes(base) ? base.end : 0;
  const last = Math.max(end, figure.end, used);
  return used === last && report.text.clean[last] === ')' ? last + 1 : last;
}

export function makeClaim(report: Report, facts: ClaimFacts): Claim {
  const { kind, foundBy, statement, judgement, direction = null } = facts;
  const { figure } = statement;
  const { text } = report;
  const start = Math.min(facts.start ?? figure.start, figure.start);
  const end = endOf(report, facts);
  const wrong = judgement.verdict !== 'consistent' && judgement.verdict !== 'unchecked';
  const outcome = judgement.result && (statement.direction === 'down' ? negated(judgement.result) : judgement.result);
  const result = outcome && boundsOf(outcome);
  const { start: from, end: to } = placeIn(report, start, end);
  return {
    start: from,
    end: to,
    quote: text.given.slice(from, to),
    kind,
    stated: {
      value: figure.value,
      decimals: figure.decimals,
      unit: unitOf(figure),
      direction,
      ...placeIn(report, figure.start, figure.end),
    },
    inputs: inputsOf(judgement, figure).map((input) => inputOf(report, input)),
    expected: expectedFor(judgement, statement),
    low: result?.low ?? null,
    high: result?.high ?? null,
    verdict: judgement.verdict,
    ...(wrong ? suggestionFor(report, judgement, statement, start) : NO_SUGGESTION),
    slip: judgement.slip,
    foundBy,
  };
}

function inputsOf({ reading }: Judgement, stated: PlacedFigure): readonly PlacedFigure[] {
  if (!reading) return [];
  return [...new Set([...reading.a.figures, ...reading.b.figures])].filter((figure) => figure !== stated);
}

function expectedFor({ reading, scale }: Judgement, { figure, direction }: Statement): number | null {
  if (!reading) return null;
  const mended = scale ? { ...reading, [scale.input]: scaled(reading[scale.input], scale.power) } : reading;
  const value = expectedOf(mended);
  return value === null ? null : roundDecimal(direction === 'down' ? -value : value, figure.decimals + 2);
}
