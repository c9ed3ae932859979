/** The packages that a bundle holds, with the text of each one's licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json. */
  readonly licence: string;
  /** Text of its licence file; its README's part or the expression where it has none. */
  readonly text: string;
}

/** Licences under which a package may be part of ours: all permissive (SPDX identifiers). */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Zlib',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'WTFPL',
]);

/** True where an expression lets us choose a permissive licence: `A AND B` asks for both, `A OR B` (once written `A/B`) for one. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replace(/[()]/g, ' ')
    .split(/\s+OR\s+|\//)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => PERMISSIVE.has(licence.trim())));

/** The folder of the package to which a file under `node_modules` belongs; null for our own files. */
function packageFolder(file: string): string | null {
  const start = file.lastIndexOf('node_modules/');
  if (start === -1) return null;
  const [scope, name] = file.slice(start + 'node_modules/'.length).split('/');
  return file.slice(0, start) + path.join('node_modules', scope!, scope!.startsWith('@') ? name! : '');
}

/** The packages of a bundle's input files (absolute paths), by name. */
export function packagesOf(files: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== null && existsSync(path.join(folder, 'package.json'))) folders.add(folder.replace(/\/$/, ''));
  }
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): BundledPackage {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const licence = typeof about.license === 'string' ? about.license : 'UNKNOWN';
  return {
    name: String(about.name),
    version: String(about.version),
    licence,
    text: file === undefined ? `Licence: ${licence}` : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}

/** One text with all licences, for the package that holds the bundle. Throws where one is not permissive. */
export function licenceText(packages: readonly BundledPackage[]): string {
  const refused = packages.filter(({ licence }) => !isPermissive(licence));
  if (refused.length > 0) {
    throw new Error(`not permissive: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  }
  const line = '-'.repeat(78);
  return `${packages.map(({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`).join('\n')}`;
}
