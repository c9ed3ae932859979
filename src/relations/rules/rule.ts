/** What every rule that finds relations says of itself; the function that finds them stands in the rule's own file. */

/** What a rule reads: figures by their arithmetic, texts on the axes, declarations (number rows, "A+B"), formulas. */
export type Reading = 'figures' | 'labels' | 'headers' | 'declarations' | 'formulas' | 'other sheets';

export interface RelationRule<Id extends string = string> {
  /** Kept in answers and records: never renamed. */
  readonly id: Id;
  readonly reads: readonly Reading[];
  /** The law, paper or specification that it comes from, in English. */
  readonly source: string;
}
