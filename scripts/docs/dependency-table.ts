/** docs/dependencies.md: every dependency with its licence and why it is one. */
import { readFileSync } from 'node:fs';
import { REASONS } from './dependency-reasons';

type Names = Readonly<Record<string, string>>;

const escaped = (text: string): string => text.replaceAll('|', '\\|');

function row(name: string): string {
  const reason = REASONS[name];
  if (reason === undefined) throw new Error(`say in scripts/docs/dependency-reasons.ts why ${name} is a dependency`);
  const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
  const licence = license === 'LICENSE' ? "Microsoft's terms for Office.js" : license;
  return `| [${name}](https://www.npmjs.com/package/${name}) | ${licence} | ${escaped(reason)} |`;
}

const table = (names: Names): string =>
  ['| package | licence | why |', '| --- | --- | --- |', ...Object.keys(names).sort().map(row)].join('\n');

/** The page, from package.json and the installed packages; throws where a dependency has no reason. */
export function dependencyPage(): string {
  const about = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Names; devDependencies: Names };
  const unused = Object.keys(REASONS).filter((name) => !(name in about.dependencies || name in about.devDependencies));
  if (unused.length > 0) throw new Error(`no dependency any more: ${unused.join(', ')}`);
  return `# Dependencies

Written by \`npm run docs:dependencies\` from package.json, the installed packages and the reasons in
\`scripts/docs/dependency-reasons.ts\`; a test compares. What is packed for users (\`npm run package\`,
\`npm run package:cli\`) holds permissively licensed packages only: the packing stops where one is not.

## In the program

${table(about.dependencies)}

## For building and testing

${table(about.devDependencies)}
`;
}
