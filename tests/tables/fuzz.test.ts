import fc from 'fast-check';
import { inferRelations } from '../../src/relations';
import { readTables } from '../../src/tables';
import { recipes, wildGrid } from './wild-grids';

/** `npm run fuzz` does the same with two hundred thousand. */
const GRIDS = 2000;
/** Milliseconds: a thousand times what an ordinary table of this size takes, so that a busy machine does not fail the test. */
const HANG = 10_000;

it(`understands ${GRIDS} wild grids without an exception, and lists a table or a reason for each`, () => {
  let slowest = 0;
  fc.assert(
    fc.property(recipes(16), (recipe) => {
      const grid = wildGrid(recipe);
      const start = performance.now();
      const read = readTables(grid);
      const relations = inferRelations([{ grid, read }]);
      slowest = Math.max(slowest, performance.now() - start);
      expect(read.tables.length + read.unread.length).toBeGreaterThan(0);
      for (const { result, operands, confidence } of relations) {
        expect(operands).not.toContain(result);
        expect(operands.length).toBeGreaterThan(0);
        if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`confidence ${confidence}`);
      }
    }),
    { seed: 2019, numRuns: GRIDS },
  );
  expect(slowest).toBeLessThan(HANG);
}, 240_000);
