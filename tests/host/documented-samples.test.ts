/**
 * The samples of Microsoft's reference, told again on a workbook of ours with what the reference says comes of them.
 * `documented-samples.json` lists every member of Excel that has a sample there
 * (OfficeDev/office-js-docs-reference, docs/code-snippets/excel-snippets.yaml; `npx tsx scripts/documented-samples.ts FILE`
 * writes it). Each member that the stand-in knows is told again; where a sample needs more than it knows, it refuses that
 * with `ApiNotFound` and answers nothing wrong.
 */
import { knowsMember } from '../../src/host/objects/office-object';
import documented from './documented-samples.json';
import { CHARTS } from './samples/charts';
import { RANGES } from './samples/ranges';
import { SHEETS } from './samples/sheets';
import { open } from './samples/stage';

const SAMPLES = [...SHEETS, ...RANGES, ...CHARTS];

test.each(SAMPLES.map((sample) => [sample[0], sample[1], sample] as const))(
  '%s: %s',
  async (_member, _says, sample) => {
    const [, , run, gives, seen] = sample;
    const workbook = await open();
    const logged = await Excel.run(async (context) => {
      const result = await run(context);
      await context.sync();
      return result;
    }).catch(({ code }: { code: string }) => code);
    expect(seen ? seen(workbook) : logged).toEqual(gives);
  },
);

test('every member with a sample is told again, or the stand-in does not know it', () => {
  const told = new Set(SAMPLES.map(([member]) => member));
  const known = documented.filter((one) => knowsMember(...(one.split('.') as [string, string])));
  expect(known.filter((one) => !told.has(one))).toEqual([]);
  expect([...told].filter((one) => !documented.includes(one))).toEqual([]);
});
