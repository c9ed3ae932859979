/** Writes `samples/kinh-phi-khuyen-cong-2019.xlsx`; run by `npm run sample`. The same input gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkbook } from '../src/files';
import { formPlan } from './sample/form';
import { FORMS } from './sample/forms';

const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples', 'kinh-phi-khuyen-cong-2019.xlsx');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, createWorkbook(FORMS.map(formPlan)));
process.stdout.write(`${target}\n`);
