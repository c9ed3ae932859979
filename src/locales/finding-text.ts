/** Makes the parameters of a finding's sentence from its details: figures as the cell writes them, and clauses. */
import { formatFigure, formatTimes } from './formats';
import type { Locale } from './languages';
import { type Parameter, fill } from './message';

type Parameters = Readonly<Record<string, Parameter | undefined>>;
type Templates = Readonly<Record<string, string>>;

/** How the figures of a cell are written. */
export interface FigureStyle {
  /** Of the stored value: four for "94,82%". */
  readonly decimals: number;
  /** Whether the cell shows a fraction as a percentage. */
  readonly isFraction: boolean;
}

const scaledBy = ({ isFraction }: FigureStyle, value: number): number => (isFraction ? value * 100 : value);
const shownDecimals = ({ decimals, isFraction }: FigureStyle): number =>
  Math.max(0, isFraction ? decimals - 2 : decimals);
const MOST_DECIMALS = 8;

/** A figure as its cell prints it: with its decimals, and as a percentage only where the cell shows a fraction so. */
function written(locale: Locale, value: number, style: FigureStyle, extra = 0, signed = false): string {
  const shown = scaledBy(style, value);
  const most = Math.min(shownDecimals(style) + extra, MOST_DECIMALS);
  // A whole figure needs no zeros behind the mark.
  const least = Number.isInteger(Number(shown.toFixed(most))) ? 0 : shownDecimals(style);
  return `${formatFigure(locale, shown, { decimals: least, most, signed })}${style.isFraction ? '%' : ''}`;
}

/** Digits behind the mark that are needed for a figure, and at least those of its cell where there are any. */
function decimalsIn(value: number, style: FigureStyle, extra: number): number {
  const shown = scaledBy(style, value);
  const most = Math.min(shownDecimals(style) + extra, MOST_DECIMALS);
  const fraction = (shown.toFixed(most).split('.')[1] ?? '').replace(/0+$/, '');
  return fraction === '' ? 0 : Math.max(fraction.length, shownDecimals(style));
}

/** Two figures of one cell as they are written beside each other. */
export interface FigurePair {
  readonly a: string;
  readonly b: string;
  /** a − b, with its sign. */
  readonly gap: string;
  /** Digits behind the mark of the one that has more. */
  readonly decimals: number;
}

/** Two figures, with as many more decimals as it takes to tell them apart and to show the gap for what it is. */
export function figurePair(locale: Locale, a: number, b: number, style: FigureStyle): FigurePair {
  const pair = (extra: number): FigurePair => {
    const decimals = Math.max(decimalsIn(a, style, extra), decimalsIn(b, style, extra));
    const gapStyle = { ...style, decimals: decimals + (style.isFraction ? 2 : 0) };
    return {
      a: written(locale, a, style, extra),
      b: written(locale, b, style, extra),
      gap: written(locale, a - b, gapStyle, 0, true),
      decimals,
    };
  };
  for (let extra = 0; extra < 4; extra++) {
    const both = pair(extra);
    const step = 10 ** -(style.decimals + extra);
    if (a === b || (both.a !== both.b && Math.abs(a - b) > 2 * step)) return both;
  }
  return pair(4);
}

const styleOf = (decimals: number, percent: Parameter | undefined): FigureStyle => ({
  decimals,
  isFraction: percent === 'fraction',
});

const number = (value: Parameter | undefined): number | null => (typeof value === 'number' ? value : null);

function basis(locale: Locale, templates: Templates, parameters: Parameters): string {
  const { evidence, source } = parameters;
  if (typeof source === 'string' && source !== '' && evidence !== 'formula')
    return fill(locale, templates['clause.declared'] ?? '', { source });
  const clause = evidence === 'formula' ? 'clause.formula' : evidence === 'arithmetic' ? 'clause.arithmetic' : '';
  return clause === '' ? '' : fill(locale, templates[clause] ?? '', {});
}

function clue(
  locale: Locale,
  templates: Templates,
  parameters: Parameters,
  slipName: (slip: string) => string,
): string {
  const { suspect, slip, ties, tied, relations } = parameters;
  const say = (clause: string, values: Parameters): string => fill(locale, templates[clause] ?? '', values);
  if (suspect === undefined || suspect === '') {
    if (typeof ties !== 'string' || ties === '') return '';
    return say((number(tied) ?? 0) > 6 ? 'clause.ties-many' : 'clause.ties', { ties, tied });
  }
  const isKnown = typeof slip === 'string' && slip !== '' && slip !== 'unknown';
  const named = { ...parameters, slip: isKnown ? slipName(slip) : '' };
  if (slip === 'swap') return say('clause.swap', named);
  if (parameters['suggestion'] === undefined) return '';
  const several = (number(relations) ?? 1) > 1;
  if (parameters['blank'] !== undefined) return say(several ? 'clause.all-blank' : 'clause.suspect-blank', named);
  if (several) return say(isKnown ? 'clause.all-slip' : 'clause.all', named);
  // The relation's own result, to be replaced by what was just computed: only the slip is news.
  if (suspect === parameters['result']) return isKnown ? say('clause.result', named) : '';
  return say(isKnown ? 'clause.suspect-slip' : 'clause.suspect', named);
}

/** The cells that a sentence names; where it counts more than it names, it says that there are more. */
function cellsOf({ cells, count }: Parameters): Parameter | undefined {
  if (typeof cells !== 'string' || /[:…]/.test(cells)) return cells;
  return cells.split(', ').length < (number(count) ?? 0) ? `${cells}…` : cells;
}

/** Why a whole total line may differ from its list. */
function whyOf({ direction, row, from }: Parameters): string {
  if (direction === 'less') return 'clause.line-added';
  if (row !== undefined) return 'clause.line-blank';
  return from === undefined ? 'clause.line-missing' : 'clause.number-missing';
}

/** The parameters with figures written out and the clauses made. `slipName` gives the words for a slip. */
export function findingParameters(
  locale: Locale,
  templates: Templates,
  given: Parameters,
  slipName: (slip: string) => string,
): Parameters {
  const parameters: Record<string, Parameter | undefined> = { ...given };
  const [stated, expected] = [number(given['stated']), number(given['expected'])];
  if (stated !== null && expected !== null) {
    const both = figurePair(locale, stated, expected, styleOf(number(given['decimals']) ?? 2, given['percent']));
    [parameters['stated'], parameters['expected']] = [both.a, both.b];
  }
  const [value, suggestion] = [number(given['value']), number(given['suggestion'])];
  if (value !== null && suggestion !== null) {
    // One cell's figures are written in one way through the whole sentence.
    const isResult = given['suspect'] === given['result'];
    const decimals = number(given[isResult ? 'decimals' : 'suspectDecimals']) ?? 2;
    const style = styleOf(decimals, given['suspectPercent']);
    const both = figurePair(locale, value, suggestion, style);
    [parameters['value'], parameters['suggestion']] = [both.a, both.b];
  }
  const clauseWith = (clause: string, name: string): string =>
    given[name] === undefined ? '' : fill(locale, templates[clause] ?? '', given);
  const dependents = number(given['dependents']) ?? 0;
  const cells = cellsOf(given);
  parameters['cells'] = cells;
  const isOne = given['count'] === 1;
  parameters['which'] = fill(locale, templates[isOne ? 'clause.one-cell' : 'clause.many-cells'] ?? '', {
    ...given,
    cells,
  });
  parameters['likewise'] = isOne ? '' : (templates['clause.for-example'] ?? '');
  if (given['text'] !== undefined)
    parameters['example'] = fill(locale, templates[isOne ? 'clause.the-text' : 'clause.example-text'] ?? '', given);
  const [expression, rate] = [given['expression'], number(given['rate'])];
  if (rate !== null) parameters['expression'] = `${expression}${formatTimes(locale, rate)}`;
  parameters['basis'] = basis(locale, templates, given);
  const style = styleOf(number(given['decimals']) ?? 2, given['percent']);
  if (stated !== null && expected === null) parameters['stated'] = written(locale, stated, style);
  for (const name of ['low', 'high'] as const) {
    const bound = number(given[name]);
    if (bound !== null) parameters[name] = written(locale, bound, style);
  }
  const gap = number(given['gap']);
  const isElsewhere = gap !== null && given['gapCell'] !== undefined;
  if (isElsewhere) parameters['gap'] = written(locale, gap, style);
  parameters['clue'] =
    clue(locale, templates, parameters, slipName) +
    clauseWith('clause.carried', 'carried') +
    (isElsewhere ? fill(locale, templates['clause.gap'] ?? '', parameters) : '') +
    clauseWith('clause.note', 'noteCell') +
    clauseWith('clause.unseen', 'unseen');
  const declaredIn = given['declaredIn'] === 'name' ? 'name' : 'number';
  parameters['contradicted'] = fill(locale, templates[`clause.contradicted-${declaredIn}`] ?? '', given);
  parameters['together'] =
    (number(given['count']) ?? 0) > 1 ? clauseWith(`clause.together-${given['direction']}`, 'direction') : '';
  parameters['why'] = clauseWith(whyOf(given), 'direction');
  parameters['missedFigure'] = clauseWith('clause.missed', 'missedValue');
  parameters['beside'] = clauseWith('clause.beside', 'example');
  parameters['others'] = clauseWith('clause.block', 'block');
  parameters['dependents'] = dependents > 0 ? fill(locale, templates['clause.dependents'] ?? '', { dependents }) : '';
  return parameters;
}
