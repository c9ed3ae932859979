export * from './address';
export * from './grid';
export * from './plan';
export * from './chart-style';
export * from './sheet-name';
