export const house: Record<string, readonly string[]>;
export const roots: Record<string, readonly string[]>;
export const pureCore: readonly string[];
