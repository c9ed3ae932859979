/** Compiles the adapter against the type definitions of ExcelApi 1.14 alone: `npm run types:excel`, part of `npm run types`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { cutTypes } from './excel-api/cut-types';

/** src/excel/support.ts says the same. */
const LEVEL = [1, 14] as const;
const folder = path.join('build', 'excel-api');
const cut = path.join(folder, 'index.d.ts');

const { text, count } = cutTypes(readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8'), LEVEL);
mkdirSync(folder, { recursive: true });
writeFileSync(cut, text);
const config = ts.readConfigFile('tsconfig.json', (name) => readFileSync(name, 'utf8'));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd());
const program = ts.createProgram([cut, 'src/excel/index.ts'], {
  ...options,
  types: [],
  noEmit: true,
  incremental: false,
  skipLibCheck: true,
});
const problems = ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName.includes('src/excel/'));
process.stdout.write(
  ts.formatDiagnostics(problems, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  }),
);
process.stdout.write(
  `src/excel against ExcelApi ${LEVEL.join('.')} (${count} later members cut out): ${problems.length} errors\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
