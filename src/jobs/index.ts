export * from './check-workbook';
export * from './summarize';
