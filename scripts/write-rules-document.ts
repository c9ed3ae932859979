/** `npm run docs:rules`: writes docs/rules.md. */
import { writeFileSync } from 'node:fs';
import { rulesDocument } from './rules-document';

writeFileSync('docs/rules.md', rulesDocument());
