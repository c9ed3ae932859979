/** The sheet "Biên bản kiểm tra số liệu", and the fingerprints that it holds. */
export { planRecord } from './plan-record';
export type { RecordInput, RecordedFinding, RecordedOffice, RecordedTable } from './types';
export { type Fingerprint, rangeFingerprint, readFingerprints } from './fingerprint';
