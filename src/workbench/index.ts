export { planOfChart } from './chart-plans';
export { planOfSheet } from './plan-of-sheet';
