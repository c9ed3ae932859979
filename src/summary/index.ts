/** Summaries: which templates fit a table, and the chosen one as the plan of a sheet. */
export * from './types';
export * from './choice';
export { summaryChoices } from './summary-choices';
export { TEMPLATE_IDS, type TemplateId, isTemplateId } from './templates';
export { EMPTY_PAGE, type PageSettings, type Signer, readPageSettings } from './page/settings';
export { type ReportRequest, planReport } from './plan-report';
export { planSummary, settledChoice } from './plan-summary';
