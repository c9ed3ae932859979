/** The door of places/: provinces before and after July 2025, their regions, and the names that people write for them. */
export * from './provinces';
