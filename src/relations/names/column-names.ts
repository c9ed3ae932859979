/** What header paths and the number row say of the columns of a table. */
import { fold, isAverageLabel, isOfWhichLabel, isPercentColumn, isTotalLabel, type TableColumn } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import { answeredOnce, type LineNames, once, type QuotientProposal, type SumProposal } from './axis-names';
import { declaredProduct, declaredQuotient, declaredSum, numberLabels } from './declarations';
import { groupParts, isFirstGroup, leafOf, wholeBeside } from './header-groups';
import { attainmentByRoles, branchOf, headerLikeness, sameBranch, yearsCompared } from './header-rates';
import { labelWords } from './label-words';
import { cumulativeColumns, saysCumulative, saysFirstPeriod } from './stages';
import { balanceSides } from './balances';
import { flowOf } from './flows';
import { meanGrowths } from './mean-growth';
import { monthsOf, partsOfPeriods } from './periods';
import { pricedAmounts } from './prices';
import { isDeductionText, isPerUnitText, percentIn } from './words';

/** Columns that compare others: none of their figures is an operand of a rate. */
const COMPARISONS: readonly TableColumn['role'][] = ['rate', 'growth', 'share', 'difference'];

/** What is the same for all columns. */
const OF_COLUMNS = {
  isForeign: () => false,
  isTrait: () => false,
  isNumbered: () => false,
  namesakes: () => [],
  groupsHoldWholes: true,
  showsExamples: false,
} as const;

const isComparisonIn =
  (columns: readonly TableColumn[]) =>
  (line: number): boolean =>
    COMPARISONS.includes(columns[line]!.role);

/** What a rate or growth divides, by its branch of the header, by the years, or by plan and actual. */
function ratesNamed(
  columns: readonly TableColumn[],
  folded: readonly (readonly string[])[],
  branches: readonly string[],
  line: number,
): QuotientProposal[] {
  const { role } = columns[line]!;
  if (role !== 'rate' && role !== 'growth') return [];
  const isComparison = isComparisonIn(columns);
  const pairs = sameBranch(branches, line, role === 'growth' ? 'growth' : 'ratio', isComparison);
  if (pairs.length > 0) return pairs;
  const ofYears = yearsCompared(columns, folded, line, isComparison);
  if (ofYears.length > 0) return ofYears;
  const attainment = attainmentByRoles(columns, folded, line);
  return attainment ? [attainment] : [];
}

const stocksAndBalances = (
  columns: readonly TableColumn[],
  leaf: readonly string[],
  folded: () => readonly (readonly string[])[],
): Pick<LineNames, 'flowOf' | 'balanceSides' | 'yearsBeside' | 'pricedAmounts' | 'meanGrowths'> => ({
  flowOf: (line) => flowOf(columns[line]!.path.join(' ')),
  balanceSides: (line) => balanceSides(leaf[line]!),
  yearsBeside: (line) => {
    const isOfPoints = saysPoints(folded()[line]!.join(' '));
    if (!isOfPoints && columns[line]!.role !== 'difference' && !saysChange(leaf[line]!)) return null;
    const isPassedOver = isOfPoints ? (other: number) => !isPercentColumn(columns[other]!) : isComparisonIn(columns);
    return yearsCompared(columns, folded(), line, isPassedOver)[0]?.operands ?? null;
  },
  pricedAmounts: (line) => pricedAmounts(folded(), line),
  meanGrowths: (line) => meanGrowths(folded(), line, (other) => !isPercentColumn(columns[other]!)),
});

/** "Tăng", "Tăng thêm": beside two years it is by how much, in a table of stocks what comes in. */
const saysChange = (text: string): boolean => /^(tang|giam)( them| di)?( \((\+|-)\))?$/.test(fold(text));

/** "Tăng, giảm (điểm %)": a difference of two percentages. */
const saysPoints = (folded: string): boolean =>
  /\bdiem (%|phan tram)/.test(folded) && /\b(tang|giam|chenh lech|so sanh|so voi)\b/.test(folded);

export function columnNames({ columns }: FigureMatrix): LineNames {
  const leaf = columns.map(leafOf);
  const labels = once(() => numberLabels(columns));
  const cumulative = once(() => cumulativeColumns(columns));
  const folded = once(() => columns.map(({ path }) => path.map(fold)));
  const periods = once(() =>
    partsOfPeriods(groups().map(monthsOf), (line) => folded()[line]!.slice(0, -1).join(' › ')),
  );
  const groups = once(() => leaf.map(fold));
  const branches = once(() => columns.map(({ path }) => branchOf(path)));
  const wholes = once(() => columns.map((_, line) => wholeBeside(columns, line)));
  const sumsOf: (readonly SumProposal[] | undefined)[] = [];
  const quotientsOf: (readonly QuotientProposal[] | undefined)[] = [];

  function sums(line: number): SumProposal[] {
    const proposals: SumProposal[] = [];
    const declared = declaredSum(columns[line]!, line, labels());
    if (declared) proposals.push(declared);
    for (const operands of periods().get(line) ?? []) proposals.push({ operands, by: 'tree', isOfPeriods: true });
    proposals.push(...groupParts(columns, leaf, line));
    const cumulated = cumulative().get(line);
    if (cumulated) proposals.push(cumulated);
    return proposals;
  }

  function quotients(line: number): QuotientProposal[] {
    const declared = declaredQuotient(columns[line]!, line, labels());
    if (declared) return [declared];
    return ratesNamed(columns, folded(), branches(), line);
  }

  const isTotal = answeredOnce(columns.length, (line) => leaf[line] !== '' && isTotalLabel(leaf[line]!));
  const isPercentage = answeredOnce(columns.length, (line) => isPercentColumn(columns[line]!));

  return {
    ...OF_COLUMNS,
    isTotal,
    isAverage: answeredOnce(columns.length, (line) => isAverageLabel(leaf[line]!)),
    isOfWhich: answeredOnce(
      columns.length,
      (line) => columns[line]!.path.some(isOfWhichLabel) && (wholes()[line]! >= 0 || !isFirstGroup(columns, line)),
    ),
    isPercentage,
    isRate: isPercentage,
    isShare: (line) => columns[line]!.role === 'share',
    isGrowth: (line) => columns[line]!.role === 'growth',
    isDifference: (line) => columns[line]!.role === 'difference',
    isPerUnit: answeredOnce(columns.length, (line) => isPerUnitText(leaf[line]!)),
    isDeduction: answeredOnce(columns.length, (line) => isDeductionText(leaf[line]!)),
    isCumulative: (line) => folded()[line]!.some(saysCumulative),
    leavesOut: (line) => labelWords(leaf[line]!).leavesOut,
    ...stocksAndBalances(columns, leaf, folded),
    isPeriod: (line) => !isTotal(line) && !isPercentage(line),
    isFirstPeriod: (line) => saysFirstPeriod(leaf[line]!),
    groupOf: (line) => groups()[line]!,
    isPartOf: (part, whole) => wholes()[part] === whole,
    parentOf: (line) => wholes()[line]!,
    likeness: (one, other) => headerLikeness(branches(), folded(), one, other),
    mayDeclare: (line) => columns[line]!.declaration?.includes('=') ?? false,
    sums: (line) => (sumsOf[line] ??= sums(line)),
    quotients: (line) => (quotientsOf[line] ??= quotients(line)),
    ...multiplications(columns, labels),
  };
}

const multiplications = (
  columns: readonly TableColumn[],
  labels: () => ReadonlyMap<string, number>,
): Pick<LineNames, 'factors' | 'percentIn'> => ({
  factors: (line) => declaredProduct(columns[line]!, line, labels()),
  percentIn: (line) => percentIn(columns[line]!.path.join(' ')),
});
