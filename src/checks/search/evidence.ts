/**
 * What a relation that holds says for the figures in it. Were one of them wrong, the relation would hold by accident:
 * a total of eight digits hardly does, one of two digits easily.
 */
import { lastPlace } from './column-habits';
import type { Demand, Equation, Values } from './system';

/** Chance that a relation which holds to the last of many digits is meant, and another figure in it wrong as well. */
const DOUBLE_FAULT = 1e-3;
/** No agreement says more than this (natural logarithm): totals are also worked out from a figure that is wrong. */
const STRONGEST = 14;
/** Terms of a sum that are asked for the place to which its figures are written. */
const ASKED = 8;

/** The place to which the figures of an equation are written: 3 where all are thousands, −2 for cents. */
function finestPlace({ cells }: Equation, values: Values): number {
  let finest = Infinity;
  for (let i = 0, asked = 0; i < cells.length && asked < ASKED; i++) {
    const value = values(cells[i]!);
    if (value === 0) continue;
    finest = Math.min(finest, lastPlace(value));
    asked++;
  }
  return Number.isFinite(finest) ? finest : 0;
}

/**
 * Natural logarithm of how much less likely a sound equation makes it that its cell means another value.
 * @param demand what the equation demands of the cell, which holds it
 */
export function agreementOf(equation: Equation, demand: Demand, [stated, meant]: readonly number[], values: Values) {
  const { weight } = equation;
  const doubt = -Math.log(1 - weight * (1 - DOUBLE_FAULT));
  const size = Math.max(Math.abs(stated!), Math.abs(meant!));
  const room = Math.max(demand.high - demand.low, 10 ** finestPlace(equation, values), 1e-12 * size);
  const digits = Math.log(Math.max(1, size / room));
  return Math.min(STRONGEST, doubt + weight * digits);
}
