/**
 * Unused files, exports and dependencies (https://knip.dev), part of `npm run lint`. Entry points beyond package.json's
 * scripts, webpack's entries and the tests are named here. A type may be exported with the function that takes it.
 */
export default {
  entry: [
    'tests/**/*.walk.ts',
    'src/workbench/boot.js',
    'src/cli/folder/worker.ts',
    'src/cli/folder/worker-from-sources.js',
    'scripts/fluent-tokens.js',
    'scripts/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,js}', 'scripts/**/*.{ts,js}', 'tests/**/*.{ts,tsx}'],
  // jsdom comes with jest-environment-jsdom, which test files name in their docblock; axe-core is read as a file.
  ignoreDependencies: ['jsdom', 'jest-environment-jsdom', 'axe-core'],
  // Demands on the compiler, which nobody has to read.
  ignoreIssues: { 'src/wording/{complete,index}.ts': ['exports'] },
  ignoreExportsUsedInFile: { interface: true, type: true },
};
