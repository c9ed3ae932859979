/** What every rule of this folder states of itself, and how what it observes becomes a finding. */
import type { CellKey } from '../../sheet';
import type { Severity } from '../grades';
import { findingId } from '../report/finding-id';
import type { BrokenRelation, Details, Suspect } from '../types';

/** A text of `docs/rules.md`, which is written in both languages. What the program says stands in `locales/`. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** Where a rule comes from: a law, a paper, a specification, or our own design. */
export interface RuleSource {
  readonly kind: 'law' | 'paper' | 'specification' | 'design';
  readonly text: string;
}

/** What every rule states of itself. */
export interface RuleCard<Id extends string = string> {
  /** The finding's `rule`; its sentence stands in `locales/` under the same id. */
  readonly id: Id;
  /** The grade of its findings; the first one where an observation names none. */
  readonly grades: readonly [Severity, ...Severity[]];
  readonly title: Wording;
  /** Which cells, formulas or relations it looks at. */
  readonly reads: Wording;
  readonly source: RuleSource;
}

/** A rule that looks at one kind of subject: a table, the formulas of a sheet, a whole workbook. */
export interface CheckRule<Id extends string, Subject> extends RuleCard<Id> {
  readonly find: (subject: Subject) => readonly Observation[];
}

/** What a rule saw at a cell. */
export interface Observation {
  readonly sheet: string;
  readonly cell: CellKey;
  /** Parameters of the sentence; `locales/` formats them. */
  readonly details: Details;
  /** The rule's first grade when absent. */
  readonly grade?: Severity;
  /** What the finding's id is made of besides rule and sheet; the cell when absent. */
  readonly about?: readonly string[];
  readonly broken?: readonly BrokenRelation[];
  readonly suspects?: readonly Suspect[];
}

/** The finding that an observation of a rule makes. The one place where findings come into being. */
export function findingOf<Id extends string>(rule: RuleCard<Id>, seen: Observation) {
  const { sheet, cell, details } = seen;
  return {
    id: findingId(rule.id, sheet, seen.about ?? [String(cell)]),
    rule: rule.id,
    severity: seen.grade ?? rule.grades[0],
    sheet,
    cell,
    broken: seen.broken ?? [],
    suspects: seen.suspects ?? [],
    details,
  };
}

/** All findings of one rule on one subject. */
export const findingsOf = <Id extends string, Subject>(rule: CheckRule<Id, Subject>, subject: Subject) =>
  rule.find(subject).map((seen) => findingOf(rule, seen));

/** The first few cells of a longer list, as they are named in a sentence. */
export const CELLS_NAMED = 6;
