/** What is said of cells that no reader of the printed sheet sees. */
import { UNSEEN } from './unseen';
import { UNSEEN_SOURCE } from './unseen-source';

export const UNSEEN_RULES = [UNSEEN, UNSEEN_SOURCE] as const;

export { UNSEEN, UNSEEN_SOURCE };
