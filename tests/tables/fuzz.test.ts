import fc from 'fast-check';
import { inferRelations } from '../../src/relations';
import { readTables } from '../../src/tables';
import { recipes, wildGrid } from './wild-grids';

/** `npm run fuzz` does the same with two hundred thousand. */
const GRIDS = 500;
/** Milliseconds for all of them: what hangs does not end in this time, on a busy machine either. */
const HANG = 300_000;

it(
  `understands ${GRIDS} wild grids without an exception, and lists a table or a reason for each`,
  () => {
    fc.assert(
      fc.property(recipes(10), (recipe) => {
        const grid = wildGrid(recipe);
        const read = readTables(grid);
        const relations = inferRelations([{ grid, read }]);
        expect(read.tables.length + read.unread.length).toBeGreaterThan(0);
        for (const { result, operands, confidence } of relations) {
          expect(operands).not.toContain(result);
          expect(operands.length).toBeGreaterThan(0);
          if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`confidence ${confidence}`);
        }
      }),
      { seed: 2019, numRuns: GRIDS },
    );
  },
  HANG,
);
