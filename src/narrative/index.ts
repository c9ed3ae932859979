export { claimsIn, RULES as CLAIM_RULES } from './claims';
export type { ClaimRule } from './claims/rule';
export type { Claim, ClaimInput, ClaimKind, ClaimSlip, Direction, Verdict } from './types';
