export * from './types';
export { summaryChoices } from './summary-choices';
export { isTemplateId } from './templates/registry';
export { planSummary } from './plan-summary';
export { amountInWords } from './words';
export { provinceOf, type Province, type Region } from './regions';
export { CONTENTS, contentOf } from './contents';
