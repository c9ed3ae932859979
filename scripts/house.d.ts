/** Types of house.js, which ESLint's configuration has to import as plain JavaScript. */
export interface Room {
  readonly core: boolean;
  /** One line for docs/architecture.md. */
  readonly holds: string;
  /** The rooms that it may import. */
  readonly knows: readonly string[];
}

export const rooms: Readonly<Record<string, Room>>;
export const house: Readonly<Record<string, readonly string[]>>;
export const roots: Readonly<Record<string, readonly string[]>>;
export const pureCore: readonly string[];
