/**
 * What a reading is worth beside the figures that agree. All of it together is less than two figures: names and places
 * decide among readings that agree about equally often, and never against the figures.
 */
export const WORTH = {
  /** Read from a number row: more than any header, less than two figures that agree. */
  declared: 1.2,
  /** Proposed by headers. */
  label: 0.5,
  search: 0,
  /** Headers that say the same, for each operand (`likeness`, 0…1). */
  likeness: 0.4,
  /** Operands beside the result (`nearness`, 0…1). */
  nearness: 0.3,
  /** Between equals the usual order: the base left of the figure that is compared with it, a part left of its share. */
  usualOrder: 0.05,
} as const;

/** 1 for operands at no distance, falling with the distances of all operands together. */
export const nearness = (distance: number): number => 1 / (1 + distance);
