/** Puts a judged claim into the form that is handed out: positions in the given text, figures in the stated unit. */
import { roundDecimal } from '../../figures';
import { type Judgement, type Statement, boundsOf, expectedOf } from '../judge/judge';
import { middleOf, negated, scaled } from '../judge/measure';
import { printed } from '../text/printed';
import type { PlacedFigure } from '../text/structure';
import type { Claim, ClaimInput, ClaimKind, Direction, TextCorrection } from '../types';
import type { Report } from './report';

const unitOf = (figure: PlacedFigure): string => figure.correction ?? figure.unit;
const withUnit = (digits: string, unit: string): string =>
  unit === '%' || unit === '' ? digits + unit : `${digits} ${unit}`;

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

/** `start`: where the words of the claim begin. */
function suggestionFor(report: Report, judgement: Judgement, statement: Statement, start: number): Suggestion {
  const { verdict, reading, result, scale } = judgement;
  const { figure, direction } = statement;
  if (!reading || !result) return NO_SUGGESTION;
  if (verdict === 'unit-wrong' && scale) {
    const input = reading[scale.input].figures[0]!;
    const mended = printed(input.value * 10 ** scale.power, Math.max(0, input.decimals - scale.power));
    const text = withUnit(mended, unitOf(input));
    return { suggestion: text, correction: { ...placeIn(report, input.start, input.end), text } };
  }
  const value = Math.abs(expectedOf(reading) ?? middleOf(result));
  const figureText = withUnit(printed(value, figure.decimals), unitOf(figure));
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
