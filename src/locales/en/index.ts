/** English texts of the pane, the log sheet, errors and findings: the file that is loaded for those who read them (`../texts.ts`). */
import { alike } from './alike';
import { pane } from './pane';
import { record } from './record';
import { report } from './report';
import { terms } from './terms';

export { errors } from './errors';
export { findings } from './findings';

/** What the pane and the log sheet say. */
export const messages = { ...terms, ...pane, ...record, ...report, ...alike } as const;
