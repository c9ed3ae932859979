/** `npm run coverage:core`: what the core's own tests reach of the core; fails below what was reached before. */
import every from './jest.config.mjs';

const rooms = ['sheet', 'figures', 'tables', 'relations', 'checks', 'summary', 'narrative', 'merging'];
/** Whole workbooks through all of the core, and the rooms that say what it found. */
const judges = ['cases', 'jobs', 'record', 'wording'];

export default {
  ...every,
  testMatch: [...rooms, ...judges].map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  collectCoverage: true,
  collectCoverageFrom: rooms.map((room) => `src/${room}/**/*.ts`),
  coverageThreshold: { global: { branches: 95 } },
};
