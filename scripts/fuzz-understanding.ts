/**
 * `npm run fuzz [grids] [seed]`: understands many wild grids and tells how many were tables, how many relations they
 * had and how long the slowest took. Status 1 at the first exception, with the recipe shrunk by fast-check.
 */
import fc from 'fast-check';
import { inferRelations } from '../src/relations';
import { readTables } from '../src/tables';
import { type Recipe, recipes, wildGrid } from '../tests/tables/wild-grids';

const numRuns = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 20191);

const counts = { grids: 0, cells: 0, tables: 0, unread: 0, relations: 0 };
const byKind = new Map<string, { grids: number; tables: number; relations: number; milliseconds: number }>();
const slowest: { milliseconds: number; cells: number; recipe: Recipe }[] = [];
const started = performance.now();

const outcome = fc.check(
  fc.property(recipes(), (recipe) => {
    const grid = wildGrid(recipe);
    const start = performance.now();
    const read = readTables(grid);
    const relations = inferRelations([{ grid, read }]);
    const milliseconds = performance.now() - start;
    counts.grids++;
    // A run of an hour should be seen to live, and should not be lost when it is stopped.
    if (counts.grids % 10_000 === 0) process.stderr.write(`${counts.grids} grids\n`);
    counts.cells += grid.filled;
    counts.tables += read.tables.length;
    counts.unread += read.unread.length;
    counts.relations += relations.length;
    const kind = byKind.get(recipe.kind) ?? { grids: 0, tables: 0, relations: 0, milliseconds: 0 };
    byKind.set(recipe.kind, kind);
    kind.grids++;
    kind.tables += read.tables.length;
    kind.relations += relations.length;
    kind.milliseconds += milliseconds;
    if (slowest.length < 5 || milliseconds > slowest[slowest.length - 1]!.milliseconds) {
      slowest.push({ milliseconds, cells: grid.filled, recipe });
      slowest.sort((a, b) => b.milliseconds - a.milliseconds).splice(5);
    }
    // Every sheet lists its tables or a reason.
    return read.tables.length + read.unread.length > 0;
  }),
  { seed, numRuns, endOnFailure: false },
);

const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  `${counts.grids} grids (seed ${seed}), ${counts.cells} cells: ${counts.tables} tables, ${counts.unread} regions not read, ${counts.relations} relations in ${seconds.toFixed(0)} s\n`,
);
for (const [kind, { grids, tables, relations, milliseconds }] of byKind) {
  process.stdout.write(
    `  ${kind}: ${grids} grids, ${tables} tables, ${relations} relations, ${(milliseconds / grids).toFixed(3)} ms each\n`,
  );
}
for (const { milliseconds, cells, recipe } of slowest) {
  process.stdout.write(`  slow: ${milliseconds.toFixed(1)} ms, ${cells} cells, ${JSON.stringify(recipe)}\n`);
}
if (outcome.failed) {
  process.stdout.write(`FAILED ${JSON.stringify(outcome.counterexample)}\n${String(outcome.errorInstance)}\n`);
  if (outcome.errorInstance instanceof Error) process.stdout.write(`${outcome.errorInstance.stack}\n`);
  process.exitCode = 1;
}
