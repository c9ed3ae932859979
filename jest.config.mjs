/** Tests run in Node; a file that needs a page names the environment jsdom in its docblock. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/tests/browser/'],
  // Tests speak every language; a page loads the texts of the one that it shows.
  setupFiles: ['<rootDir>/tests/all-languages.ts'],
  extensionsToTreatAsEsm: [],
  // `npm run coverage` prints a line per folder and writes coverage/index.html.
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.d.ts'],
  coverageReporters: ['text-summary', 'html', ['text', { skipFull: true, maxCols: 100 }]],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // numfmt 4.0.1 names a CommonJS file that it does not ship; its index.js is that file.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  // A few libraries ship ES modules only: they are transformed like our own code.
  transformIgnorePatterns: [
    '/node_modules/(?!(@borgar/fx|@ironcalc/wasm|numfmt|read-vietnamese-number|tinypool|vietnamese-conversion)/)',
  ],
};
