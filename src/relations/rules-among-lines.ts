/** The rules that find a line among others, in their order. */
import { contradictedDeclarations } from './rules/contradicted-declaration';
import type { Agreement } from './lines/agreement';
import type { Lines } from './lines/figure-matrix';
import { withChangedBases } from './rules/changed-base';
import { chooseQuotients } from './choice/quotients';
import { findDifferences } from './rules/difference';
import { findNamedDifferences } from './rules/named-difference';
import { findQuotients } from './rules/quotient';
import type { LineRule } from './lines/line-rule';
import type { AxisNames } from './names/axis-names';
import { findMeanGrowths } from './rules/mean-growth';
import { findPartitions } from './rules/partition';
import { findScatteredSums } from './rules/scattered-sum';
import { findShares } from './rules/share';
import { findFixedRates } from './rules/fixed-rate';
import { findProducts, isMultiplied } from './rules/product';
import { findStockFlows } from './rules/stock-flow';
import { findTaxLines } from './rules/tax-line';
import { findTotals } from './rules/total';

/** What is found among the lines of one axis; each rule is handed what the ones before it found. */
export function rulesAmongLines(
  lines: Lines,
  names: AxisNames,
  withPairs: boolean,
): { readonly found: readonly LineRule[]; readonly contradicted: readonly LineRule[] } {
  // Rates come first: they are no parts of totals, and may stand between the parts.
  const quotients = withPairs ? findRates(lines, names) : [];
  const products = withPairs ? findProducts(lines, names, explained(quotients)) : [];
  const means = withPairs ? findMeanGrowths(lines, names, explained(quotients)) : [];
  const divided = quotients.filter((rate) => !products.some((product) => isOfSameLines(rate, product)));
  const rates = [
    ...divided.map((rate) => (isMultiplied(lines, names, rate) ? { ...rate, isExact: true } : rate)),
    ...means,
  ];
  const totals = findTotals(lines, names, resultsBeyondDoubt(rates));
  // A = B + C is found once: as a total, or else as the difference A − B = C.
  const differences = withPairs ? differencesBeside(lines, names, sumKeys(totals)) : [];
  const sums = withNamedDifferences([...totals, ...differences], findNamedDifferences(lines, names));
  const flows = findStockFlows(lines, names, explained(sums.filter(isUncontradicted))).filter(
    (flow) => !sums.some(({ result, agreement }) => result === flow.result && isBetter(agreement, flow.agreement)),
  );
  // "Kế hoạch sau điều chỉnh" is no sum of what was planned, added and cut, though it is in all lines without a cut.
  const stocks = explained(flows);
  const kept = sums.filter(({ result }) => !stocks.has(result));
  const partitions = findPartitions(lines, names, explained([...rates, ...products, ...kept, ...flows]));
  const sumsFound = [...kept, ...flows, ...partitions];
  const inSums = new Set(sumsFound.flatMap(({ result, operands }) => [result, ...operands]));
  const noParts = new Set([...rates.map(({ result }) => result), ...products.flatMap(({ operands }) => operands)]);
  const scattered = withPairs ? findScatteredSums(lines, names, inSums, noParts) : [];
  const results = [...rates, ...products, ...sumsFound, ...scattered];
  const fixed = withPairs ? findFixedRates(lines, names, explained(results)) : [];
  const known = explained(results);
  const found = [...results, ...fixed, ...findTaxLines(lines, names).filter(({ result }) => !known.has(result))];
  // What is declared comes last: only what no rule upholds can be contradicted.
  return { found, contradicted: contradictedDeclarations(lines, names, found) };
}

function findRates(lines: Lines, names: AxisNames): readonly LineRule[] {
  const found = chooseQuotients(lines, names, findQuotients(lines, names), findShares(lines, names));
  const ofBlock = (block: Lines) => chooseQuotients(block, names, findQuotients(block, names), []);
  return withChangedBases(lines, names, found, (line) => names.isRate(line), ofBlock);
}

function differencesBeside(lines: Lines, names: AxisNames, known: ReadonlySet<string>): readonly LineRule[] {
  const found = findDifferences(lines, names, known);
  const ofBlock = (block: Lines) => findDifferences(block, names, known);
  return withChangedBases(lines, names, found, (line) => names.isDifference(line), ofBlock);
}

/** What three labels say is stated as they say it, and not as the sum that it is as well. */
function withNamedDifferences(sums: readonly LineRule[], named: readonly LineRule[]): readonly LineRule[] {
  if (named.length === 0) return sums;
  const stays = ({ evidence, kind }: LineRule): boolean => evidence.includes('declared') || kind === 'difference';
  const stayed = new Set(sums.filter(stays).map(equationOf));
  const others = rulesAbout(named, sums);
  const stated = named.filter(
    (rule) => !stayed.has(equationOf(rule)) && !isOutdone(rule, others.get(rule.result) ?? []),
  );
  const taken = new Set(stated.map(equationOf));
  return [...sums.filter((rule) => !taken.has(equationOf(rule))), ...stated];
}

/** The rules that give the figure of a named difference, or have it among many parts, by its line. */
function rulesAbout(named: readonly LineRule[], sums: readonly LineRule[]): ReadonlyMap<number, LineRule[]> {
  const about = new Map<number, LineRule[]>(named.map(({ result }) => [result, []]));
  for (const rule of sums) {
    about.get(rule.result)?.push(rule);
    if (rule.operands.length > 2) for (const operand of rule.operands) about.get(operand)?.push(rule);
  }
  return about;
}

/** Whether another rule says in more places what the figure is. */
const isOutdone = (named: LineRule, others: readonly LineRule[]): boolean =>
  others.some((rule) => equationOf(rule) !== equationOf(named) && rule.agreement.hits > named.agreement.hits);

/** A = B + C and C = A − B are one and the same. */
function equationOf({ kind, result, operands, signs }: LineRule): string {
  if (operands.length !== 2 || signs) return `${kind}${result}:${operands.join()}${signs?.join() ?? ''}`;
  const [whole, parts] = kind === 'difference' ? [operands[0]!, [operands[1]!, result]] : [result, operands];
  return `${whole}=${[...parts].sort((a, b) => a - b).join('+')}`;
}

/** Whether a quotient is a product turned round: interest by its rate, and what was lent by both. */
const isOfSameLines = ({ result, operands }: LineRule, product: LineRule): boolean =>
  operands.length === product.operands.length &&
  [result, ...operands].every((line) => line === product.result || product.operands.includes(line));

const isBetter = (one: Agreement, other: Agreement): boolean => one.misses < other.misses;

const isUncontradicted = ({ agreement, evidence }: LineRule): boolean =>
  agreement.misses === 0 || evidence.includes('declared');

/** A rate that only figures speak for is beyond doubt when so many agree and it is this sure. */
const BEYOND_DOUBT = { confidence: 0.85, hits: 4 } as const;

/** The lines that are rates beyond doubt: named so, or agreeing on nearly all of several lines. */
export const resultsBeyondDoubt = (rules: readonly LineRule[]): Set<number> =>
  new Set(
    rules
      .filter(
        (rule) =>
          rule.evidence.includes('label') ||
          rule.evidence.includes('declared') ||
          (rule.confidence > BEYOND_DOUBT.confidence && rule.agreement.hits >= BEYOND_DOUBT.hits),
      )
      .map((rule) => rule.result),
  );

const explained = (rules: readonly LineRule[]): Set<number> => new Set(rules.map(({ result }) => result));

const sumKeys = (rules: readonly LineRule[]): Set<string> =>
  new Set(
    rules
      .filter((rule) => rule.kind === 'sum')
      .map((rule) => `${rule.result}:${[...rule.operands].sort((a, b) => a - b).join()}`),
  );
