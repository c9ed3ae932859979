/** Vietnamese, the first language: its catalogues say which keys, and which parameters, every other one has. */
import { alike } from './alike';
import { pane } from './pane';
import { record } from './record';
import { report } from './report';
import { terms } from './terms';

export { commandLine } from './command-line';
export { dialog } from './dialog';
export { errors } from './errors';
export { findings } from './findings';
export { language } from './language';
export { staticPage } from './static-page';
export { workbench } from './workbench';

/** What the pane and the log sheet say. */
export const messages = { ...terms, ...pane, ...record, ...report, ...alike } as const;
