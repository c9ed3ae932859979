/** Percentages that claim something: which kind of claim each makes, with its turn of phrase and its base. */
import { type Stretch, basePhrase, isPlan, leadOf, namesEarlier } from '../references/labels';
import { type Turn, followsDirectly, turnOf } from '../references/turns';
import { isAmount } from '../references/amounts';
import { isCounted, isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { Wording, words } from '../text/wording';
import type { ClaimKind, Direction } from '../types';
import type { Report } from './report';

export interface PercentClaim {
  readonly figure: PlacedFigure;
  readonly kind: ClaimKind;
  readonly direction: Direction | null;
  readonly turn: Turn | null;
  readonly base: PlacedFigure | null;
  /** The words that say of what the percentage is taken. */
  readonly phrase: Stretch;
  /** A percentage in brackets after an amount, without a word of its own. */
  readonly isBare: boolean;
}

/** A rate that no turn of phrase before it names: what it is part of is found in other ways. */
export const unnamedRate = (figure: PlacedFigure): PercentClaim => ({
  figure,
  kind: 'share',
  direction: null,
  turn: null,
  base: null,
  phrase: { start: figure.end, end: figure.end },
  isBare: false,
});

const CONTINUES = new Wording('^ ?(?:so với|so cùng|kế hoạch|dự toán|chỉ tiêu|của|mục tiêu)');
const UP = words('cao hơn|tăng|vượt|lớn hơn|nhiều hơn');
/** Of two rates, whichever is higher. */
const GAP = words('chênh lệch|cách biệt|chênh nhau');
const DOWN = words('thấp hơn|giảm|ít hơn|nhỏ hơn|hụt');

/** A bracket directly after an amount, or after what it counts: "17/21 chỉ tiêu hoàn thành (81,0%)". */
const BARE = /^(?: [\p{L} -]{1,48}?)? ?\( ?(?:gần |hơn |trên |khoảng |xấp xỉ )?$/u;

/** "26/32 sở, ngành (81,25%)": what is counted may have commas. */
const BARE_OF_PAIR = /^[\p{L}, -]{0,64}\( ?(?:gần |hơn |trên |khoảng |xấp xỉ )?$/u;

/** "thấp hơn so với kế hoạch (63.342 triệu đồng) là 0,4%": the turn stands before the base. */
function turnBeforeBase({ text }: Report, base: PlacedFigure): Turn | null {
  const up = UP.last(text, base.leadStart, base.start);
  const place = up ?? DOWN.last(text, base.leadStart, base.start);
  return place && { kind: 'change', direction: up ? 'up' : 'down', ...place };
}

/** "…; 136% so với chỉ tiêu": the turn of the percentage before in the same list. */
function turnOfList({ structure, text, figures, references }: Report, figure: PlacedFigure): Turn | null {
  if (!CONTINUES.in(text, figure.end, figure.end + 14)) return null;
  const before = figures
    .slice(Math.max(0, figure.index - 4), figure.index)
    .filter((one) => isPercent(one) && one.sentence === figure.sentence)
    .at(-1);
  const turn = before ? turnOf(structure, before) : null;
  if (!before || !turn) return null;
  const from = references.explicitBase(before)?.end ?? before.end;
  return followsDirectly(structure, from, figure.start) ? turn : null;
}

function turnFor(report: Report, figure: PlacedFigure, base: PlacedFigure | null): Turn | null {
  const beforeBase = base && base.index < figure.index ? base : null;
  return (
    turnOf(report.structure, figure) ?? (beforeBase && turnBeforeBase(report, beforeBase)) ?? turnOfList(report, figure)
  );
}

/** Whether the figure a change speaks of is a percentage itself: a rate that is so many points higher. */
function speaksOfRate(report: Report, figure: PlacedFigure, turn: Turn, base: PlacedFigure | null): boolean {
  if (figure.dimension === 'điểm %' || (base && isPercent(base))) return true;
  const before = report.figures[figure.index - 1];
  if (!before || !isPercent(before) || before.sentence !== figure.sentence || base) return false;
  const own = turnOf(report.structure, before);
  return own?.kind !== 'share' && own?.kind !== 'change' && followsDirectly(report.structure, before.end, turn.start);
}

/** "24/31 đơn vị giải ngân trên 50%", "3 khoản đạt dưới 90%": what is counted, not what the counts are. */
function isLimitOfCounted({ text, figures }: Report, figure: PlacedFigure, { start }: Turn): boolean {
  const before = figures[figure.index - 1];
  if (!figure.threshold || figure.decimals > 0 || !before || before.sentence !== figure.sentence) return false;
  return isCounted(before) && !/[,;:()]/.test(text.clean.slice(before.end, start));
}

/** The second of the pair that a percentage follows; a limit of what is counted may stand between. */
export function pairBefore({ structure, figures, text }: Report, figure: PlacedFigure): PlacedFigure | null {
  const [before, first] = [figures[figure.index - 1], figures[figure.index - 2]];
  if (!before || before.sentence !== figure.sentence) return null;
  if (before.pair === 'second') return before;
  if (first?.pair !== 'second' || first.sentence !== figure.sentence || !isPercent(before) || !before.threshold)
    return null;
  const turn = turnOf(structure, before);
  const isLimit = turn !== null && !/[,;:()]/.test(text.clean.slice(first.end, turn.start));
  return isLimit && followsDirectly(structure, before.end, turnOf(structure, figure)?.start ?? figure.start)
    ? first
    : null;
}

/** "106/206 văn bản, đạt 51,4%": the pair stands directly before, and the words name no other base. */
function isOfPair(report: Report, figure: PlacedFigure, base: PlacedFigure | null, phrase: Stretch): boolean {
  const { text } = report;
  const second = pairBefore(report, figure);
  if (!second) return false;
  return (!base || base === second) && !namesEarlier(text, { ...phrase, end: Math.min(phrase.end, phrase.start + 24) });
}

function kindOf(
  report: Report,
  figure: PlacedFigure,
  turn: Turn,
  base: PlacedFigure | null,
  phrase: Stretch,
): ClaimKind {
  const { text } = report;
  if (turn.kind === 'change') return speaksOfRate(report, figure, turn, base) ? 'points-change' : 'growth';
  const before = report.references.subject(figure, null);
  if (isOfPair(report, figure, base, phrase)) return 'count-ratio';
  if (turn.kind === 'share') return 'share';
  const named = base ? { start: Math.min(base.leadStart, figure.end), end: base.start } : phrase;
  if (isPlan(text, named) || (before && isPlan(text, leadOf(before)))) return 'attainment';
  return namesEarlier(text, named) || base || !before ? 'level-ratio' : 'attainment';
}

/**
 * "chỉ tiêu 2.400 người, đã đào tạo 2.136 người (89,0%)": the amount before the bracket follows its plan; "(108% dự
 * toán)" says so itself.
 */
function kindOfBare({ figures, roles, text }: Report, before: PlacedFigure, phrase: Stretch): ClaimKind {
  if (before.pair === 'second') return 'count-ratio';
  if (isPlan(text, phrase)) return 'attainment';
  if (namesEarlier(text, phrase)) return 'level-ratio';
  const plan = figures[before.index - 1];
  const isAttained =
    plan?.item === before.item &&
    plan.dimension === before.dimension &&
    plan.brackets.length === before.brackets.length &&
    roles.of(plan).isPlan &&
    roles.of(before).isActual;
  return isAttained ? 'attainment' : 'share';
}

const MADE =
  /^[ ,]*(?:tương ứng|tương đương|tức|tức là|hay|là|bằng|=)(?: với)?(?: khoảng| gần| trên| hơn)? ?$|^ ?\( ?$/;

/** "60%, tương ứng 89.100 triệu đồng", "chiếm 49,9% (1.420 tỷ đồng)": the amount that a percentage makes of its whole. */
export function amountAfter({ figures, text, references }: Report, figure: PlacedFigure): PlacedFigure | null {
  const after = figures[figure.index + 1];
  if (figure.dimension !== '%' || !after || after.sentence !== figure.sentence || !isAmount(after)) return null;
  if (after.pair !== null || references.isChange(after) || references.bases.has(after)) return null;
  const gap = text.lower.slice(figure.end, after.start);
  return MADE.test(gap) && (!gap.includes('(') || text.clean[after.end] === ')') ? after : null;
}

function percentClaim(report: Report, figure: PlacedFigure): PercentClaim | null {
  const base = report.references.explicitBase(figure);
  const phrase = basePhrase(report.structure, figure);
  const turn = turnFor(report, figure, base);
  if (turn) {
    if (isLimitOfCounted(report, figure, turn)) return null;
    const kind = kindOf(report, figure, turn, base, phrase);
    return { figure, kind, direction: turn.direction, turn, base, phrase, isBare: false };
  }
  if (figure.dimension === 'điểm %') {
    const place = GAP.last(report.text, figure.leadStart, figure.start);
    const gap = place && { kind: 'change' as const, direction: null, ...place };
    return gap && { figure, kind: 'points-change', direction: null, turn: gap, base, phrase, isBare: false };
  }
  return bareClaim(report, figure, phrase);
}

/** A percentage without a word of its own: in brackets after an amount, or with the amount that it makes after it. */
function bareClaim(report: Report, figure: PlacedFigure, phrase: Stretch): PercentClaim | null {
  const { figures, text } = report;
  const before = report.figures[figure.index - 1];
  const bare = { figure, direction: null, turn: null, base: null, phrase, isBare: true } as const;
  if (amountAfter(report, figure)) return { ...bare, kind: 'share' };
  if (
    figures[figure.index + 2]?.pair === 'second' &&
    /^ ?\( ?$/.test(text.clean.slice(figure.end, figures[figure.index + 1]!.start))
  )
    return { ...bare, kind: 'share' };
  const between = before && report.text.lower.slice(before.end, figure.start);
  if (between === undefined || isPercent(before!)) return null;
  const sign = /^ ?\( ?([+–−-]) ?$/.exec(between)?.[1];
  if (sign) return { ...bare, kind: 'growth', direction: sign === '+' ? 'up' : 'down' };
  if (!(before!.pair === 'second' ? BARE_OF_PAIR : BARE).test(between)) return null;
  const kind = kindOfBare(report, before!, phrase);
  return { ...bare, kind, base: report.references.explicitBase(figure) };
}

const known = new WeakMap<Report, readonly PercentClaim[]>();

/** The percentages of a report that claim something, in their order. */
export function percentClaims(report: Report): readonly PercentClaim[] {
  let claims = known.get(report);
  if (!claims) {
    claims = report.figures.filter(isPercent).flatMap((figure) => percentClaim(report, figure) ?? []);
    known.set(report, claims);
  }
  return claims;
}

export const percentClaimsOf = (report: Report, ...kinds: readonly ClaimKind[]): PercentClaim[] =>
  percentClaims(report).filter(({ kind }) => kinds.includes(kind));
