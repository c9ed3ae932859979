/** The picture of the house in docs/architecture.md, drawn from the imports that the code has. */
import { house, pureCore, roots } from '../house.js';
import { roomImports } from './imports';
import { withText } from './marked-text';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Room → the rooms that its files import; what a composition root alone imports is apart. */
function importedRooms(): { imports: Graph; ofRoots: Graph } {
  const imports = new Map<string, Set<string>>(Object.keys(house).map((room) => [room, new Set()]));
  const ofRoots = new Map<string, Set<string>>(Object.keys(roots).map((room) => [room, new Set()]));
  for (const { from, to } of roomImports()) {
    const isOfRoot = (roots as Record<string, readonly string[]>)[from]?.includes(to) ?? false;
    (isOfRoot ? ofRoots : imports).get(from)?.add(to);
  }
  return { imports, ofRoots };
}

const reaches = (graph: Graph, from: string, to: string): boolean =>
  [...(graph.get(from) ?? [])].some((next) => next === to || reaches(graph, next, to));

/** Imports that no longer way over other rooms includes: the fewest arrows that say who stands on whom. */
function directImports(graph: Graph): string[] {
  return [...graph].flatMap(([from, all]) =>
    [...all]
      .filter((to) => ![...all].some((other) => other !== to && reaches(graph, other, to)))
      .sort()
      .map((to) => `  ${from} --> ${to}`),
  );
}

function drawing(): string {
  const { imports, ofRoots } = importedRooms();
  const others = [...imports.keys()].filter((room) => !pureCore.includes(room));
  return [
    '```mermaid',
    'flowchart TD',
    '  subgraph core [pure core: no DOM, Office, files or clock]',
    ...pureCore.map((room) => `    ${room}`),
    '  end',
    ...others.map((room) => `  ${room}`),
    ...directImports(imports),
    ...[...ofRoots].flatMap(([from, all]) => [...all].sort().map((to) => `  ${from} -. "main.ts" .-> ${to}`)),
    '```',
  ].join('\n');
}

const MARKS = ['<!-- picture: drawn by `npm run docs:architecture` -->', '<!-- end of picture -->'] as const;

/** The document with the picture of today's imports between its two marks. Throws where it has no marks. */
export const withHousePicture = (document: string): string => withText(document, MARKS, drawing());
