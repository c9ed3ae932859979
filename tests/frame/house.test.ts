/** The plan of rooms in scripts/house.js holds: imports, documents, lint. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { withHousePicture } from '../../scripts/docs/house-picture';
import { roomImports } from '../../scripts/docs/imports';
import { withRoomTable } from '../../scripts/docs/room-table';
import { house, roots } from '../../scripts/house.js';
import { floorPlan, openingComment } from '../../scripts/house-rule.js';

const RULES = { 'floor-plan': floorPlan, 'opening-comment': openingComment };

/** What a rule reports for a text at the given path. */
function complaints(file: string, text: string, rule: keyof typeof RULES = 'floor-plan'): (string | undefined)[] {
  const linter = new Linter({ cwd: process.cwd() });
  const messages = linter.verify(
    text,
    [
      {
        files: ['**/*.ts', '**/*.tsx'],
        languageOptions: { parser },
        plugins: { house: { rules: RULES } },
        rules: { [`house/${rule}`]: 'error' },
      },
    ] as Linter.Config[],
    path.resolve(file),
  );
  return messages.map((message) => message.messageId ?? message.message);
}

describe('the floor plan', () => {
  it('lets a folder import downwards through a door', () => {
    expect(complaints('src/tables/find.ts', "export { cellName } from '../sheet';\n")).toEqual([]);
  });

  it('refuses an import that points upward', () => {
    expect(complaints('src/sheet/grid.ts', "export * from '../tables';\n")).toEqual(['direction']);
    expect(complaints('src/checks/check.ts', "export const f = () => import('../taskpane');\n")).toEqual(['direction']);
  });

  it('refuses to reach past a door', () => {
    expect(complaints('src/tables/find.ts', "export { cellName } from '../sheet/address';\n")).toEqual(['door']);
    expect(
      complaints(
        'src/taskpane/views/list.tsx',
        "import type { Grid } from '../../sheet/grid';\nexport type G = Grid;\n",
      ),
    ).toEqual(['door']);
  });

  it('lets only the composition root of the pane hold the Office adapter', () => {
    const text = "export { OfficeWorkbook } from '../excel';\n";
    expect(complaints('src/taskpane/main.tsx', text)).toEqual([]);
    expect(complaints('src/taskpane/store.ts', text)).toEqual(['direction']);
  });

  it('lets a folder import its own files as it likes', () => {
    expect(complaints('src/sheet/deep/one.ts', "export * from '../grid';\n")).toEqual([]);
  });

  it('names every folder of src/, and no folder that does not exist', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(Object.keys(house).sort()).toEqual(folders.sort());
  });

  it('permits no import that nobody makes', () => {
    const made = new Set(roomImports().map(({ from, to }) => `${from} → ${to}`));
    const permitted = [...Object.entries(house), ...Object.entries(roots)].flatMap(([from, known]) =>
      known.map((to) => `${from} → ${to}`),
    );
    expect(permitted.filter((edge) => !made.has(edge))).toEqual([]);
  });

  it('is the table of docs/architecture.md (npm run docs:architecture writes it)', () => {
    const document = readFileSync('docs/architecture.md', 'utf8');
    expect(withRoomTable(document)).toBe(document);
    for (const folder of Object.keys(house)) expect(document).toContain(`| \`${folder}/\``);
  });

  it('is the picture of docs/architecture.md: every room, and who imports whom', () => {
    const document = readFileSync('docs/architecture.md', 'utf8');
    expect(withHousePicture(document)).toBe(document);
    const picture = /```mermaid\n([^`]*)```/.exec(document)![1]!;
    const arrows = [...picture.matchAll(/^ {2}(\w+) -(?:->|\. "main\.ts" \.->) (\w+)$/gm)].map(([, from, to]) => [
      from!,
      to!,
    ]);
    const follows = (from: string, to: string): boolean =>
      arrows.some(([one, next]) => one === from && (next === to || follows(next!, to)));
    for (const { from, to } of roomImports()) expect([from, to, follows(from, to)]).toEqual([from, to, true]);
    for (const room of Object.keys(house)) expect(picture).toMatch(new RegExp(`^ +${room}$`, 'm'));
  });

  it('is described by documents whose files exist', () => {
    const documents = [
      ...readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
      ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join('docs', name)),
    ];
    // `src/locales/*/terms.ts` is a file of every language, the Vietnamese one too.
    const missing = documents.flatMap((name) =>
      [...readFileSync(name, 'utf8').matchAll(/`((?:src|tests|scripts|docs|samples|\.ci)\/[\w./*-]*\w)`/g)]
        .map(([, file]) => file!)
        .filter((file) => !existsSync(file.replace('/*/', '/vi/')))
        .map((file) => `${name}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('is in force in `npm run lint`', () => {
    const eslint = path.resolve('node_modules/eslint/bin/eslint.js');
    const run = spawnSync(process.execPath, [eslint, '--stdin', '--stdin-filename', 'src/sheet/upward.ts'], {
      input: "export * from '../tables';\n",
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('house/floor-plan');
    expect(run.status).toBe(1);
  }, 60_000);

  it('has files that open with a comment, before their imports', () => {
    const file = 'src/jobs/check.ts';
    const code = "import { a } from './a';\nexport const b = a;\n";
    expect(complaints(file, `/** B. */\n${code}`, 'opening-comment')).toEqual([]);
    expect(complaints(file, code, 'opening-comment')).toEqual(['missing']);
    expect(complaints(file, code.replace('export', '/** B. */\nexport'), 'opening-comment')).toEqual(['missing']);
  });

  it('has no circle', () => {
    const plan: Record<string, readonly string[]> = house;
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (plan[from] ?? []).some((next) => next === to || (!seen.has(next) && (seen.add(next), reaches(next, to, seen))));
    expect(Object.keys(plan).filter((room) => reaches(room, room))).toEqual([]);
  });
});
