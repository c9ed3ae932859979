/** Lets a thread of the pool load the worker's TypeScript, where the program is run from its sources. */
import { register } from 'tsx/esm/api';

register();
const { default: doFile } = await import('./worker.ts');

export default doFile;
