export * from './types';
export * from './system';
export * from './slips';
export * from './localise';
