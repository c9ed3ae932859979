/** The numbers that columns bear in their own headers, where no number row stands below. */
import { parseDeclaration } from './declaration';

const NUMBER = /\(\s*(\d{1,2}[a-z]?)\s*\)$/;
const EQUATION = /\(\s*(\d{1,2}[a-z]?)\s*\)\s*=\s*\S.*$/;
const IN_BRACKETS = /\(\s*(\d{1,2}[a-z]?\s*=(?:[^()]|\([^()]*\))+)\)$/;

/** What a header text says of its column's number: "(1)", "(3)=(2)/(1)", or "3=2/1" out of "Tỷ lệ (3=2/1)". */
function numberIn(header: string): string | null {
  const equation = IN_BRACKETS.exec(header)?.[1] ?? EQUATION.exec(header)?.[0];
  if (equation !== undefined && parseDeclaration(equation)) return equation.trim();
  return NUMBER.exec(header)?.[0] ?? null;
}

/**
 * Where there is no number row, columns may be numbered in their headers: "Kế hoạch (1) | Thực hiện (2) | Tỷ lệ
 * (3)=(2)/(1)". A "(1)" alone is a footnote mark: at least one header must calculate, and with numbers that other headers
 * bear. `headers` holds the lowest header text of each column; the answer has a declaration for each numbered one.
 */
export function numbersInHeaders(headers: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const [column, header] of headers) {
    const found = header.endsWith(')') || header.includes('=') ? numberIn(header) : null;
    if (found !== null) numbers.set(column, found);
  }
  const labels = new Set([...numbers.values()].map((text) => /\d{1,2}[a-z]?/.exec(text)![0]));
  const calculates = [...numbers.values()].some((text) => {
    const operands = text.split('=')[1]?.match(/\d+[a-z]?/g) ?? [];
    return operands.length > 0 && operands.every((operand) => labels.has(operand) || operand === '100');
  });
  return calculates && labels.size === numbers.size ? numbers : new Map();
}
