export * from './address';
export * from './grid';
export * from './plan';
export * from './plan-builder';
export * from './chart-style';
export * from './sheet-name';
