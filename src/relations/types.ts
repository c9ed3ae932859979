/** What a relation is: one statement of a workbook, and how it is known. */
import type { CellKey } from '../sheet';
import type { RelationRuleId } from './rules';

export type RelationKind = 'sum' | 'difference' | 'ratio' | 'growth' | 'average' | 'product';

/** What the relation means to people. */
export type RelationRole =
  'total' | 'of-which' | 'difference' | 'share' | 'attainment' | 'level' | 'growth' | 'average' | 'copy' | 'product';

/** How we know (docs/checking.md, "Evidence for a relation"). Strongest first. */
export type Evidence = 'formula' | 'declared' | 'label' | 'arithmetic';

/**
 * One statement of the workbook: `result` is the sum, difference, ratio, growth, average or product of `operands`.
 * Operands of a ratio: numerator, denominator; of growth: current, base; of a difference: minuend, subtrahend.
 * Empty cells are no operands, nor are cells with a nil mark. An identity (a figure repeated elsewhere) is a sum with one operand, role `copy`.
 */
export interface Relation {
  readonly sheet: string;
  /** The rule that found it; where several did, the one whose evidence is the strongest. */
  readonly foundBy: RelationRuleId;
  readonly kind: RelationKind;
  readonly role: RelationRole;
  readonly result: CellKey;
  readonly operands: readonly CellKey[];
  /** Cells of the same parts that have a mark in place of a figure ("-", "x"): they stand for nothing, and are listed. */
  readonly marked?: readonly CellKey[];
  /** Sheet of each operand where any of them stands on another sheet; undefined when all stand on `sheet`. */
  readonly operandSheets?: readonly string[];
  /** Sign of each operand of a sum (+1, −1) where any is negative; undefined when all are +1. */
  readonly signs?: readonly number[];
  /** For ratio and growth: what the computed quotient is multiplied with to compare with the stated one (1 or 100). */
  readonly scale: number;
  /** For a ratio that was multiplied and not divided: result × denominator = numerator to the last digit. */
  readonly isExact?: boolean | undefined;
  /** For ratio and growth over several years: how many; the stated figure is what each of them makes of it. */
  readonly periods?: number | undefined;
  /** Of a sum of shares: what all of them come to, 100 or 1. */
  readonly whole?: 100 | 1 | undefined;
  /** `at-most`: the result may be smaller than or equal to the operand (an of-which part and its whole). */
  readonly comparison: 'equal' | 'at-most';
  readonly evidence: readonly Evidence[];
  /** 0…1: how sure we are that the author means this relation (not whether the figures agree). */
  readonly confidence: number;
  /** The declaration, label or formula it was read from, for people: "5=3/1", "Tổng số (A+B+C)". */
  readonly source?: string;
  /**
   * The relations that one hypothesis yields over many lines (one column formula, one total row) share a number: where
   * most lines of a group hold, the few that do not are errors.
   */
  readonly group: number;
  /** Factor that brings operands to the result's unit, where units differ (1 when absent). */
  readonly unitFactor?: number;
}
