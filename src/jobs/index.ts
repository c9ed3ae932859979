export * from './check-workbook';
export * from './made-summaries';
export * from './summarize';
