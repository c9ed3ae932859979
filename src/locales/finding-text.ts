/** Makes the parameters of a finding's sentence from its details: figures as the cell writes them, and clauses. */
import { formatFigure } from './formats';
import type { Locale } from './languages';
import { type Parameter, fill } from './message';

type Parameters = Readonly<Record<string, Parameter | undefined>>;
type Templates = Readonly<Record<string, string>>;

/** A figure as its cell prints it: with its decimals, and as a percentage only where the cell shows a fraction so. */
function written(locale: Locale, value: number, decimals: number, percent: Parameter | undefined, extra = 0): string {
  const isFraction = percent === 'fraction';
  const shown = isFraction ? value * 100 : value;
  const most = Math.max(0, isFraction ? decimals - 2 : decimals) + extra;
  // A whole figure needs no zeros behind the mark.
  const least = Number.isInteger(Number(shown.toFixed(Math.min(most, 8)))) ? 0 : Math.max(0, most - extra);
  return `${formatFigure(locale, shown, { decimals: least, most: Math.min(most, 8) })}${isFraction ? '%' : ''}`;
}

/** Two figures, with as many more decimals as it takes to tell them apart and to show the gap for what it is. */
function apart(
  locale: Locale,
  a: number,
  b: number,
  decimals: number,
  percent: Parameter | undefined,
): [string, string] {
  for (let extra = 0; extra <= 4; extra++) {
    const pair: [string, string] = [
      written(locale, a, decimals, percent, extra),
      written(locale, b, decimals, percent, extra),
    ];
    const step = 10 ** -(decimals + extra);
    if (a === b || (pair[0] !== pair[1] && Math.abs(a - b) > 2 * step)) return pair;
  }
  return [written(locale, a, decimals, percent, 4), written(locale, b, decimals, percent, 4)];
}

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
    [parameters['stated'], parameters['expected']] = apart(
      locale,
      stated,
      expected,
      number(given['decimals']) ?? 2,
      given['percent'],
    );
  }
  const [value, suggestion] = [number(given['value']), number(given['suggestion'])];
  if (value !== null && suggestion !== null) {
    const places = number(given['suspectDecimals']) ?? 2;
    [parameters['value'], parameters['suggestion']] = apart(locale, value, suggestion, places, given['suspectPercent']);
  }
  const clauseWith = (clause: string, name: string): string =>
    given[name] === undefined ? '' : fill(locale, templates[clause] ?? '', given);
  const dependents = number(given['dependents']) ?? 0;
  parameters['cells'] = cellsOf(given);
  parameters['basis'] = basis(locale, templates, given);
  const decimals = number(given['decimals']) ?? 2;
  if (stated !== null && expected === null) parameters['stated'] = written(locale, stated, decimals, given['percent']);
  for (const name of ['low', 'high'] as const) {
    const bound = number(given[name]);
    if (bound !== null) parameters[name] = written(locale, bound, decimals, given['percent']);
  }
  const gap = number(given['gap']);
  const isElsewhere = gap !== null && given['gapCell'] !== undefined;
  if (isElsewhere) parameters['gap'] = written(locale, gap, decimals, given['percent']);
  parameters['clue'] =
    clue(locale, templates, parameters, slipName) +
    clauseWith('clause.carried', 'carried') +
    (isElsewhere ? fill(locale, templates['clause.gap'] ?? '', parameters) : '') +
    clauseWith('clause.note', 'noteCell') +
    clauseWith('clause.unseen', 'unseen');
  const declaredIn = given['declaredIn'] === 'name' ? 'name' : 'number';
  parameters['contradicted'] = fill(locale, templates[`clause.contradicted-${declaredIn}`] ?? '', given);
  parameters['missedFigure'] = clauseWith('clause.missed', 'missedValue');
  parameters['beside'] = clauseWith('clause.beside', 'example');
  parameters['others'] = clauseWith('clause.block', 'block');
  parameters['dependents'] = dependents > 0 ? fill(locale, templates['clause.dependents'] ?? '', { dependents }) : '';
  return parameters;
}
