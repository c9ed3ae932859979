/** Ribbon functions: what other code may know of them. */
export { ACTION_IDS } from './action-ids';
