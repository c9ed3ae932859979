/** The header tree: which columns stand under which group, and which column is their total. */
import { isBreakdownLabel, isOfWhichLabel, isTotalLabel, type TableColumn } from '../../tables';
import type { SumProposal } from './axis-names';

/** The lowest header of a column. */
export const leafOf = ({ path }: TableColumn): string => path[path.length - 1] ?? '';

/** Headers that only open the parts: "Trong đó", "Chia ra". */
const opensParts = (text: string): boolean => isOfWhichLabel(text) || isBreakdownLabel(text);

const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((text, depth) => path[depth] === text);

/** "Trong đó" directly under the total of the whole table opens its parts; deeper ones are of-which of one column. */
export function isFirstGroup(columns: readonly TableColumn[], line: number): boolean {
  const { path } = columns[line]!;
  const depth = path.findIndex(isOfWhichLabel);
  const prefix = path.slice(0, depth);
  const first = columns.findIndex((column) => startsWith(column.path, prefix));
  if (first < 0 || !isTotalLabel(leafOf(columns[first]!))) return false;
  for (let other = first + 1; other < line; other++) {
    if (columns[other]!.path[depth] !== path[depth] && isTotalLabel(leafOf(columns[other]!))) return false;
  }
  return true;
}

/**
 * The column that an inner "Trong đó" breaks down: "Chi kinh tế | Trong đó: giao thông, nông nghiệp" beside other parts
 * of a total (forms B51, B52 and B53). It stands left of the group under the same header. −1 where the column stands
 * under no such group, or the group opens the parts of a total.
 */
export function wholeBeside(columns: readonly TableColumn[], line: number): number {
  const { path } = columns[line]!;
  let depth = path.length - 1;
  while (depth >= 0 && !isOfWhichLabel(path[depth]!)) depth--;
  if (depth < 0) return -1;
  const group = path.slice(0, depth + 1);
  let whole = line - 1;
  while (whole >= 0 && startsWith(columns[whole]!.path, group)) whole--;
  const beside = columns[whole];
  if (!beside || beside.path.length === 0 || !startsWith(beside.path, path.slice(0, depth))) return -1;
  return isTotalLabel(leafOf(beside)) || isOfWhichLabel(leafOf(beside)) ? -1 : whole;
}

/** The parts that the header tree gives a total: the members of its group, subgroups by their own total. */
export function groupParts(columns: readonly TableColumn[], leaf: readonly string[], line: number): SumProposal[] {
  return partsPrefixes(columns, leaf, line).flatMap((prefix) => partsUnder(columns, leaf, line, prefix));
}

/** The header paths under which the parts of a column may stand. */
function partsPrefixes(columns: readonly TableColumn[], leaf: readonly string[], line: number): string[][] {
  const { path } = columns[line]!;
  const prefixes: string[][] = [];
  const isAmongOthers =
    path.length === 1 &&
    line < columns.length - 1 &&
    columns.slice(0, line).some((column) => column.role !== 'count' && column.path.length > 0);
  if (isTotalLabel(leaf[line]!) && !isAmongOthers) prefixes.push(path.slice(0, -1));
  // "Tổng thu | Trong đó: a, b": a plain column whose parts stand under a group header right of it.
  const next = columns[line + 1]?.path ?? [];
  const depth = next.findIndex((text, at) => path[at] !== text && opensParts(text));
  if (depth >= 0 && startsWith(path, next.slice(0, depth))) prefixes.push(next.slice(0, depth + 1));
  return prefixes;
}

function partsUnder(
  columns: readonly TableColumn[],
  leaf: readonly string[],
  line: number,
  prefix: readonly string[],
): SumProposal[] {
  const isTotal = (other: number): boolean => isTotalLabel(leaf[other]!);
  const groups = [...groupsUnder(columns, line, prefix).values()];
  const operands: number[] = [];
  for (const members of groups) {
    const whole = members.length > 1 ? members.find(isTotal) : undefined;
    if (whole !== undefined) operands.push(whole);
    else for (const member of members) operands.push(member);
  }
  const proposals: SumProposal[] = [];
  if (operands.length >= 2) {
    const ofWhich = isOfWhichLabel(prefix[prefix.length - 1] ?? '') && !isTotal(line);
    proposals.push({ operands, by: 'tree', ofWhich });
  }
  if (groups.length < 2 || !isTotal(line)) return proposals;
  // "Theo nguồn: a, b | Theo tính chất: c, d": one total, broken down in more than one way.
  for (const members of groups) {
    const parts = members.filter((member) => !isTotal(member));
    if (parts.length >= 2) proposals.push({ operands: parts, by: 'tree' });
  }
  return proposals;
}

/** The columns under a header path, by the group below it that they belong to. */
function groupsUnder(
  columns: readonly TableColumn[],
  line: number,
  prefix: readonly string[],
): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  columns.forEach(({ path }, other) => {
    if (other === line || !startsWith(path, prefix)) return;
    // The total of the whole table adds the columns on its one side.
    if (prefix.length === 0 && (line === columns.length - 1 ? other > line : other < line)) return;
    let depth = prefix.length;
    while (depth < path.length - 1 && opensParts(path[depth]!)) depth++;
    const key = path[depth] ?? `#${other}`;
    const members = groups.get(key);
    if (members) members.push(other);
    else groups.set(key, [other]);
  });
  return groups;
}
