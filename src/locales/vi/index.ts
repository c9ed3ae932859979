/**
 * Vietnamese texts of the pane, the log sheet, errors and findings. As the first language's they say which keys, and
 * which parameters, those of every other one have.
 */
import { alike } from './alike';
import { pane } from './pane';
import { record } from './record';
import { report } from './report';
import { terms } from './terms';

export { errors } from './errors';
export { findings } from './findings';

/** What the pane and the log sheet say. */
export const messages = { ...terms, ...pane, ...record, ...report, ...alike } as const;
