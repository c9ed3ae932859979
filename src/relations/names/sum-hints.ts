/** A set of lines that labels, numbering or headers propose as the parts of a whole. */
export interface Proposal {
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  /** `declared`: a formula in a label or number row; `tree`: the hierarchy of rows or headers. */
  readonly by: 'declared' | 'tree';
  /** Parts of a "Trong đó": they need not add up, so that only agreement makes them a sum. */
  readonly ofWhich?: boolean;
  readonly source?: string;
}

/** What is known of the lines besides their figures. */
export interface SumHints {
  proposals(line: number): readonly Proposal[];
  isTotal(line: number): boolean;
  isAverage(line: number): boolean;
  /** Parts of a "Trong đó" are no parts of the next total. */
  isOfWhich(line: number): boolean;
  /** Lines of one group (the same numbering, the same look, the same lowest header) may be the parts of one whole. */
  groupOf(line: number): string;
  /** Whether the whole may be of the same group as its parts: columns of "Nam" add up to a column "Nam". */
  readonly groupsHoldWholes: boolean;
  /** Lines that bear the same name, in order: "Vốn đầu tư" under each programme adds up to the one at the top. */
  namesakes(line: number): readonly number[];
  /** Rates and shares are no parts of amounts. */
  isPercentLike(line: number): boolean;
  /** Whether `part` is named a part of `whole` by the hierarchy. */
  isPartOf(part: number, whole: number): boolean;
}

/** How many unconsumed lines a search looks back at: long lists are found through the hierarchy of labels instead. */
export const LONGEST_WALK = 1500;
