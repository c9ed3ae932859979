export * from './address';
export * from './grid';
export * from './plan';
