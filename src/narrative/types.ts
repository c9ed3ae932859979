/** What a report's text claims and what its own figures say about it. */

/** `unit` is a unit that is misspelt in print. */
export type ClaimKind =
  | 'attainment'
  | 'share'
  | 'growth'
  | 'level-ratio'
  | 'sum'
  | 'difference'
  | 'count-ratio'
  | 'average'
  | 'points-change'
  | 'multiple'
  | 'product'
  | 'unit';

/** `unchecked`: what the claim refers to is not in the text, or not certainly. */
export type Verdict = 'consistent' | 'inconsistent' | 'direction-wrong' | 'unit-wrong' | 'unchecked';

export type Direction = 'up' | 'down';

export interface ClaimInput {
  /** As printed, in `unit`. */
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  /** `derived`: computed from figures of the text, such as a whole without the part named before. */
  readonly from: 'text' | 'derived';
}

/** What to write instead of a stretch of the text; UTF-16 offsets into the text as given. */
export interface TextCorrection {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How people mistype: explains a wrong claim. */
export type ClaimSlip = 'digit' | 'direction' | 'scale' | 'spelling';

export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly stated: {
    readonly value: number | null;
    readonly decimals: number;
    readonly unit: string;
    readonly direction: Direction | null;
    /** Where the figure stands; UTF-16 offsets into the text as given. */
    readonly start: number;
    readonly end: number;
  };
  readonly inputs: readonly ClaimInput[];
  /** What the inputs give as printed, and the least and most that they can stand for; in the unit of `stated`. */
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  /** The text to put there instead; null where nothing follows from the figures. */
  readonly suggestion: string | null;
  /** The same as a change of the text: of a wrong unit the figure that has it is changed, which may be an input. */
  readonly correction: TextCorrection | null;
  readonly slip: ClaimSlip | null;
  /** The rule that read the claim. */
  readonly foundBy: string;
}
