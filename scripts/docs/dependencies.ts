/** `npm run docs:dependencies`: writes docs/dependencies.md. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { dependencyPage } from './dependency-table';

writeFileSync('docs/dependencies.md', await format(dependencyPage(), { parser: 'markdown', printWidth: 120 }));
