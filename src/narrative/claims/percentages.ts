/** Percentages that claim something: which kind of claim each makes, with its turn of phrase and its base. */
import { type Stretch, basePhrase, isPlan, leadOf, namesEarlier } from '../references/labels';
import { type Turn, followsDirectly, turnOf } from '../references/turns';
import { isPercent } from '../text/figures';
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

/** "106/206 văn bản, đạt 51,4%": the pair stands directly before, and the words name no other base. */
function isOfPair(
  { text, figures }: Report,
  figure: PlacedFigure,
  base: PlacedFigure | null,
  phrase: Stretch,
): boolean {
  const second = figures[figure.index - 1];
  if (second?.pair !== 'second' || second.sentence !== figure.sentence) return false;
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

/** "chỉ tiêu 2.400 người, đã đào tạo 2.136 người (89,0%)": the amount before the bracket follows its plan. */
function kindOfBare({ figures, roles }: Report, before: PlacedFigure): ClaimKind {
  if (before.pair === 'second') return 'count-ratio';
  const plan = figures[before.index - 1];
  const isAttained =
    plan?.item === before.item &&
    plan.dimension === before.dimension &&
    plan.brackets.length === before.brackets.length &&
    roles.of(plan).isPlan &&
    roles.of(before).isActual;
  return isAttained ? 'attainment' : 'share';
}

function percentClaim(report: Report, figure: PlacedFigure): PercentClaim | null {
  const { figures, text } = report;
  const base = report.references.explicitBase(figure);
  const phrase = basePhrase(report.structure, figure);
  const turn = turnFor(report, figure, base);
  if (turn) {
    const kind = kindOf(report, figure, turn, base, phrase);
    return { figure, kind, direction: turn.direction, turn, base, phrase, isBare: false };
  }
  if (figure.dimension === 'điểm %') {
    const place = GAP.last(text, figure.leadStart, figure.start);
    const gap = place && { kind: 'change' as const, direction: null, ...place };
    return gap && { figure, kind: 'points-change', direction: null, turn: gap, base, phrase, isBare: false };
  }
  const before = report.figures[figure.index - 1];
  if (
    figures[figure.index + 2]?.pair === 'second' &&
    /^ ?\( ?$/.test(text.clean.slice(figure.end, figures[figure.index + 1]!.start))
  )
    return { figure, kind: 'share', direction: null, turn: null, base: null, phrase, isBare: true };
  const between = before && report.text.lower.slice(before.end, figure.start);
  const bare = between !== undefined && (before?.pair === 'second' ? BARE_OF_PAIR : BARE).test(between);
  if (!bare || isPercent(before!)) return null;
  const kind = kindOfBare(report, before!);
  return { figure, kind, direction: null, turn: null, base, phrase, isBare: true };
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
