export { ACTION_IDS } from './action-ids';
