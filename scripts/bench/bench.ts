/** One line of the bench: a figure and the goal that it is held against. Ratios, where a time would depend on the machine. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this much; null where nothing was promised. */
  readonly goal: number | null;
  readonly note?: string;
}
