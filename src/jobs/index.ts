/** Whole jobs for every front room: check, plan and write a summary. */
export * from './check-workbook';
export * from './fingerprint';
export * from './made-summaries';
export * from './page-settings';
export * from './report';
export * from './summarize';
export * from './table-at';
export * from './own-sheet';
export * from './sent-tables';
export * from './standing';
export * from './write-merge';
