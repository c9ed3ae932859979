/**
 * Writes the paragraph of a report from a table, in the order and with the turns of such reports: the total, its plan
 * and how far it was attained, against the period before; then each part ("trong đó"); then the highest and the lowest.
 */
import { printed } from '../text/printed';
import type { FactLine, Facts } from './facts';
import { inSentence } from './labels';

export interface WriteOptions {
  /** `short` leaves out the parts. */
  readonly length: 'short' | 'full';
}

/** More parts than these make a paragraph that nobody reads: then only the highest and the lowest are named. */
const MOST_PARTS = 12;
const RATE_DECIMALS = 2;

/** All of it is "100%", as people write it; what only rounds to it keeps its decimals. */
const rate = (value: number): string => `${value === 100 ? '100' : printed(value, RATE_DECIMALS)}%`;
const percentOf = (part: number, base: number): number => (part / base) * 100;

class Writer {
  private readonly planName: string;

  constructor(private readonly facts: Facts) {
    this.planName = facts.planName ?? 'kế hoạch';
  }

  amount(value: number): string {
    const { decimals, unit } = this.facts;
    return `${printed(value, decimals)}${unit === '' ? '' : ` ${unit}`}`;
  }

  /** "kế hoạch là 120.000 triệu đồng, thực hiện 118.579,29 triệu đồng, đạt 98,82% kế hoạch, tăng 5% so với …". */
  line({ plan, actual, previous }: FactLine, link: string): string[] {
    const said: string[] = [];
    if (plan !== null) said.push(`${this.planName} ${link}${this.amount(plan)}`);
    if (actual === 0 && plan !== null && plan > 0) return [...said, 'chưa thực hiện'];
    if (actual !== null) said.push(`thực hiện ${plan === null ? link : ''}${this.amount(actual)}`);
    if (plan !== null && actual !== null && plan > 0)
      said.push(`đạt ${rate(percentOf(actual, plan))} ${this.planName}`);
    if (actual !== null && previous !== null && previous > 0) said.push(this.change(actual, previous));
    return said;
  }

  private change(actual: number, previous: number): string {
    const growth = percentOf(actual, previous) - 100;
    const base = `so với cùng kỳ năm trước (${this.amount(previous)})`;
    if (rate(Math.abs(growth)) === rate(0)) return `bằng ${rate(100)} ${base}`;
    return `${growth > 0 ? 'tăng' : 'giảm'} ${rate(Math.abs(growth))} ${base}`;
  }

  total(): string {
    const { subject, total } = this.facts;
    const of = subject === '' ? '' : `${subject} `;
    return `Tổng ${total.plan === null ? of : ''}${this.line(total, `${total.plan === null ? '' : of}là `).join(', ')}.`;
  }

  part(part: FactLine): string {
    // What nobody planned is no plan of nought.
    const said = this.line(part.plan === 0 ? { ...part, plan: null } : part, '');
    const whole = this.facts.total.actual;
    if (part.actual !== null && part.actual > 0 && whole !== null && whole > 0) {
      said.push(`chiếm ${rate(percentOf(part.actual, whole))} tổng số thực hiện`);
    }
    return `${inSentence(part.label)} ${said.join(', ')}`;
  }

  /** "Đạt cao nhất là …, thấp nhất là …", by the attainment of the plan. */
  extremes(): string | null {
    const rated = this.facts.parts
      .flatMap(({ label, plan, actual }) => (plan && plan > 0 && actual !== null ? [{ label, plan, actual }] : []))
      .sort((a, b) => b.actual / b.plan - a.actual / a.plan);
    const [highest, lowest] = [rated[0], rated.at(-1)];
    if (!highest || !lowest || rated.length < 3) return null;
    const named = (one: (typeof rated)[number]): string =>
      `${inSentence(one.label)} (thực hiện ${this.amount(one.actual)}, đạt ${rate(percentOf(one.actual, one.plan))} so với ${this.planName} là ${this.amount(one.plan)})`;
    return `Cao nhất là ${named(highest)}. Thấp nhất là ${named(lowest)}.`;
  }
}

/** The paragraph; figures rounded as on the sheet, rates to two decimals. */
export function writeParagraph(facts: Facts, { length }: WriteOptions = { length: 'full' }): string {
  const writer = new Writer(facts);
  const parts = facts.parts.filter(
    ({ plan, actual, previous }) => (plan !== null || actual !== null) && [plan, actual, previous].some(Boolean),
  );
  const sentences = [writer.total()];
  if (length === 'full' && parts.length > 0 && parts.length <= MOST_PARTS) {
    sentences.push(`Trong đó: ${parts.map((part) => writer.part(part)).join('; ')}.`);
  }
  const extremes = parts.length > MOST_PARTS || length === 'short' ? writer.extremes() : null;
  if (extremes) sentences.push(extremes);
  return sentences.join(' ');
}
