/** What labels, numbering and the row tree say of the rows of a table. */
import type { FigureMatrix } from '../lines/figure-matrix';
import { lower, type Table } from '../../tables';
import { append, type LineNames, once, type SumProposal } from './axis-names';
import { type LabelWords, labelWords } from './label-words';
import { saysFirstPeriod } from './stages';
import { percentIn } from './words';
import { RowSums } from './row-sums';

/** Names shorter than this ("-", "Nợ") say too little to be the same name. */
const SHORTEST_NAME = 3;

export function rowNames({ table, rows, down }: FigureMatrix): LineNames {
  const lineOf = once(() => new Map(rows.map((row, line) => [row.row, line])));
  const proposals = once(() => new RowSums(rows, words, down, parentOf));
  const words = rows.map((row) => labelWords(row.label));
  const hasForeign = foreignAmong(words);
  const byName = once(() => {
    const lines = new Map<string, number[]>();
    words.forEach(({ name }, line) => {
      if (name.length >= SHORTEST_NAME && rows[line]!.kind !== 'heading') append(lines, name, line);
    });
    return lines;
  });
  const proposed: (readonly SumProposal[] | undefined)[] = [];

  function parentOf(line: number): number {
    const { parent } = rows[line]!;
    return parent === null ? -1 : (lineOf().get(table.rows[parent]!.row) ?? -1);
  }

  return {
    isTotal: (line) => rows[line]!.kind === 'total' || words[line]!.isTotal,
    isAverage: (line) => words[line]!.isAverage,
    isOfWhich: (line) => rows[line]!.kind === 'of-which',
    isPercentage: (line) => words[line]!.isPercentage,
    isRate: (line) => words[line]!.isRate,
    isForeign: (line) => hasForeign && words[line]!.currency !== '',
    isShare: (line) => words[line]!.isShare,
    isGrowth: () => false,
    isDifference: (line) => words[line]!.isDifference,
    isPerUnit: (line) => words[line]!.isPerUnit,
    isDeduction: (line) => words[line]!.isDeduction,
    isCumulative: (line) => words[line]!.isCumulative,
    isTrait: (line) => words[line]!.isTrait,
    leavesOut: (line) => words[line]!.leavesOut,
    flowOf: (line) => words[line]!.flow,
    balanceSides: (line) => words[line]!.balanceSides,
    yearsBeside: () => null,
    pricedAmounts: () => [],
    meanGrowths: () => [],
    isPeriod: (line) => rows[line]!.kind !== 'total' && rows[line]!.kind !== 'heading',
    isFirstPeriod: (line) => saysFirstPeriod(rows[line]!.label),
    isNumbered: (line) => rows[line]!.index !== '',
    groupOf: (line) => rows[line]!.group,
    groupsHoldWholes: false,
    showsExamples: showsExamples(table),
    namesakes: (line) => byName().get(words[line]!.name) ?? [],
    isPartOf: (part, whole) =>
      rows[part]!.level > rows[whole]!.level ||
      (rows[part]!.group !== rows[whole]!.group && rows[part]!.group.startsWith('none')),
    parentOf,
    likeness: () => 0,
    mayDeclare: (line) => words[line]!.mayDeclare,
    sums: (line) => (proposed[line] ??= proposals().of(line)),
    quotients: () => [],
    factors: () => null,
    percentIn: (line) => percentIn(rows[line]!.label),
  };
}

/** Words for some of many, in a title or above the names of the lines. */
const EXAMPLES = /(?<!\p{L})(chủ yếu|tiêu biểu|điển hình|một số|lớn nhất)(?!\p{L})/u;

function showsExamples({ title, columns }: Table): boolean {
  const names = columns.find(({ role }) => role === 'label')?.path ?? [];
  return [title, ...names].some((words) => EXAMPLES.test(lower(words)));
}

/** Whether some lines are in a foreign currency; a table of little else is one in that currency. */
function foreignAmong(words: readonly LabelWords[]): boolean {
  const foreign = words.reduce((count, { currency }) => count + Number(currency !== ''), 0);
  return foreign > 0 && foreign * 2 < words.length;
}
