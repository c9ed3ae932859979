/** The dated sheet "Biên bản kiểm tra số liệu". */
export { planRecord, type RecordInput, type RecordedFinding, type RecordedTable } from './plan-record';
