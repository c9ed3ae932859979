export { planRecord, type RecordInput, type RecordedFinding, type RecordedTable } from './plan-record';
