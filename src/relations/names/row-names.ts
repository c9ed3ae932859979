/** What labels, numbering and the row tree say of the rows of a table. */
import { fold, isAverageLabel, isTotalLabel } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import { answeredOnce, append, type LineNames, once, type SumProposal } from './axis-names';
import { RowSums } from './row-sums';
import { saysCumulative } from './stages';
import { isPerUnitText, saysDifference, saysPercentage, saysRate, saysShare } from './words';

/** Names shorter than this ("-", "Nợ") say too little to be the same name. */
const SHORTEST_NAME = 3;

export function rowNames({ table, rows, down }: FigureMatrix): LineNames {
  const lineOf = once(() => new Map(rows.map((row, line) => [row.row, line])));
  const proposals = once(() => new RowSums(rows, down, parentOf));
  const folded = once(() => rows.map((row) => fold(row.label)));
  const names = once(() => folded().map((label) => label.replace(/^[-+*.\s\d]+/, '')));
  const byName = once(() => {
    const lines = new Map<string, number[]>();
    names().forEach((name, line) => {
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
    isTotal: answeredOnce(rows.length, (line) => rows[line]!.kind === 'total' || isTotalLabel(rows[line]!.label)),
    isAverage: answeredOnce(rows.length, (line) => isAverageLabel(rows[line]!.label)),
    isOfWhich: (line) => rows[line]!.kind === 'of-which',
    isPercentage: answeredOnce(rows.length, (line) => saysPercentage(folded()[line]!)),
    isRate: answeredOnce(rows.length, (line) => saysRate(folded()[line]!)),
    isShare: (line) => saysShare(folded()[line]!),
    isGrowth: () => false,
    isDifference: answeredOnce(rows.length, (line) => saysDifference(folded()[line]!)),
    isPerUnit: (line) => isPerUnitText(rows[line]!.label),
    isCumulative: (line) => saysCumulative(folded()[line]!),
    isPeriod: (line) => rows[line]!.kind !== 'total' && rows[line]!.kind !== 'heading',
    isNumbered: (line) => rows[line]!.index !== '',
    groupOf: (line) => rows[line]!.group,
    groupsHoldWholes: false,
    namesakes: (line) => byName().get(names()[line]!) ?? [],
    isPartOf: (part, whole) =>
      rows[part]!.level > rows[whole]!.level ||
      (rows[part]!.group !== rows[whole]!.group && rows[part]!.group.startsWith('none')),
    parentOf,
    likeness: () => 0,
    mayDeclare: (line) => /[=+]|\(.*[-–]/.test(rows[line]!.label),
    sums: (line) => (proposed[line] ??= proposals().of(line)),
    quotients: () => [],
  };
}
