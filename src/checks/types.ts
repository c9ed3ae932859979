/** Findings and what they are made of. */
import type { Slip } from '../figures';
import type { CellKey } from '../sheet';
import type { Evidence, RelationKind, RelationRole, RelationRuleId } from '../relations';
import type { Severity } from './grades';
import type { FindingRuleId } from './rules';

/** A relation that does not hold, with what it states and what comes out. */
export interface BrokenRelation {
  /** The rule that found the relation. */
  readonly foundBy: RelationRuleId;
  readonly kind: RelationKind;
  readonly role: RelationRole;
  readonly sheet: string;
  readonly result: CellKey;
  readonly operands: readonly CellKey[];
  readonly operandSheets?: readonly string[];
  /** Of growth by the year over several years: how many. */
  readonly periods?: number;
  readonly evidence: readonly Evidence[];
  readonly stated: number;
  readonly expected: number;
  /** What values the operands, as printed, allow. */
  readonly low: number;
  readonly high: number;
  readonly source?: string;
}

/** A cell that, changed alone, would mend every broken relation of its finding. */
export interface Suspect {
  readonly sheet: string;
  readonly cell: CellKey;
  readonly value: number;
  readonly suggestion: number | null;
  readonly slip: Slip | null;
  /** 0…1; calibrated: of suspects given 0.9, nine in ten are right. */
  readonly confidence: number;
}

/** Parameters of a sentence: figures as numbers, cells by name. */
export type Details = Readonly<Record<string, string | number>>;

/** One cause, with every relation that it breaks. */
export interface Finding {
  /** Stable over runs while the cells and the rule stay the same. */
  readonly id: string;
  readonly rule: FindingRuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: CellKey;
  readonly broken: readonly BrokenRelation[];
  readonly suspects: readonly Suspect[];
  /** Parameters of the message, already formatted figures excluded: the locale formats them. */
  readonly details: Details;
}

/** How the relations of one table came out. */
export interface TableTally {
  readonly relations: number;
  readonly consistent: number;
  readonly rounding: number;
  readonly inconsistent: number;
  readonly unchecked: number;
}
