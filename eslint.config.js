import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { pureCore } from './scripts/house.js';
import { floorPlan, openingComment } from './scripts/house-rule.js';

/** Rooms and folders whose functions and files keep to the core's limits of size. */
const limited = [
  'checks',
  'excel',
  'figures',
  'merging',
  'narrative',
  'places',
  'relations',
  'sheet',
  'summary',
  'tables',
];

/** The project's own rules; one object, as ESLint asks of a plugin that is named twice. */
const house = { rules: { 'floor-plan': floorPlan, 'opening-comment': openingComment } };

/** Folders in which some file does not open with a comment yet. */
const unopened = ['tests/{cases,checks,cli,files,narrative,relations,tables}/**'];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house },
    rules: { 'house/floor-plan': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      // Names and texts of old workbooks do hold control characters.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-throw-literal': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.{js,ts}', 'tests/**/*.{ts,tsx}'],
    ignores: unopened,
    plugins: { house },
    rules: { 'house/opening-comment': 'error' },
  },
  {
    files: pureCore.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'Office', 'Excel', 'fetch', 'process', 'localStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as data.' },
        { object: 'Math', property: 'random', message: 'The core gives the same answer twice.' },
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path', 'react', 'react-dom'] }],
    },
  },
  ...limited.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'max-params': ['error', 5],
      'no-nested-ternary': 'error',
    },
  })),
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/workbench/boot.js', 'tests/browser/container/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['*.js', 'scripts/**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  prettier,
);
