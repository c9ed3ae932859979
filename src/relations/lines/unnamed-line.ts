/** Gaps that are the figure of a line which a rule does not name: "Hao hụt", "Tạm ứng", filled in few lines. */
import { roundingTolerance } from './fit';
import type { Lines } from './figure-matrix';

/** A gap at a cross position and the half units of the figures that it was worked out of. */
export interface Gap {
  readonly gap: number;
  readonly half: number;
}

/** Whether the gap is the figure of one of the other lines: that one takes part as well, and nothing is wrong. */
export function isOfUnnamedLine(
  { crossCount, values }: Lines,
  others: readonly number[],
  gapAt: (cross: number) => Gap,
): (cross: number) => boolean {
  return (cross) => {
    const { gap, half } = gapAt(cross);
    return others.some((line) => {
      const figure = Math.abs(values[line * crossCount + cross]!);
      return figure > 0 && Math.abs(Math.abs(gap) - figure) <= roundingTolerance(half, figure);
    });
  };
}

/** The gap of a sum with signs. */
export function gapOfSum(
  { crossCount, values, halfUnits }: Lines,
  result: number,
  operands: readonly number[],
  signs: readonly number[],
): (cross: number) => Gap {
  return (cross) => {
    let gap = values[result * crossCount + cross]!;
    let half = halfUnits[result * crossCount + cross]!;
    operands.forEach((operand, at) => {
      const value = values[operand * crossCount + cross]!;
      if (Number.isNaN(value)) return;
      gap -= signs[at]! * value;
      half += halfUnits[operand * crossCount + cross]!;
    });
    return { gap, half };
  };
}

/** The lines between two that take part, without those that do. */
export function linesBetween(first: number, last: number, named: readonly number[]): number[] {
  const known = new Set(named);
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i).filter(
    (line) => !known.has(line),
  );
}
