/**
 * `npm run package -- --site https://addins.example.gov.vn [--officejs self|cdn] [--out build]`: builds the site for one
 * address and packs it: build/khop-so-VERSION.zip holds the site's files, the manifest, the install guide, server
 * configurations, licences and checksums; build/khop-so-VERSION-source-maps.zip what only developers need. Two runs on
 * one commit give the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../src/locales';
import { filesOf, sha256, zip } from './shipping/archive';
import { licenceText, packagesOf } from './shipping/licences';
import { bundledFiles } from './shipping/source-maps';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    officejs: { type: 'string', default: 'self' },
    out: { type: 'string', default: 'build' },
  },
});
const { site, officejs, out } = values;
if (!site || !/^https:\/\/[^/]+(\/.*)?$/.test(site) || !['self', 'cdn'].includes(officejs)) {
  process.stderr.write('npm run package -- --site https://ADDRESS [--officejs self|cdn] [--out FOLDER]\n');
  process.exit(2);
}

const dist = path.resolve(out, 'site');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const build = ['webpack', '--mode', 'production', '--env', `site=${site}`, '--output-path', dist];
const { status } = spawnSync('npx', officejs === 'self' ? [...build, '--env', 'officejs=self'] : build, {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const GUIDE = 'docs/cai-dat.md';
/** The pictures that a document shows: "images/…". */
const picturesOf = (document: string): string[] =>
  [...readFileSync(document, 'utf8').matchAll(/!\[[^\]]*\]\((images\/[^)]+)\)/g)].map(([, name]) => name!);

const built = filesOf(dist);
const isMap = (name: string): boolean => name.endsWith('.map');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const served = [...built].filter(([name]) => !isMap(name) && name !== 'manifest.xml');

const files = new Map<string, Uint8Array>([
  ...served.map(([name, content]) => [`site/${name}`, content] as const),
  ['manifest.xml', built.get('manifest.xml')!],
  ['HUONG-DAN-CAI-DAT.md', bytes(GUIDE)],
  ['dong-lenh.md', bytes('docs/dong-lenh.md')],
  ...picturesOf(GUIDE).map((name) => [name, bytes(path.join('docs', name))] as const),
  ['may-chu/nginx.conf', bytes('docs/may-chu/nginx.conf')],
  ['may-chu/web.config', bytes('docs/may-chu/web.config')],
  ['may-chu/danh-muc-tin-cay.reg', bytes('docs/may-chu/danh-muc-tin-cay.reg')],
  ['LICENSE', bytes('LICENSE')],
  ['THIRD-PARTY-LICENCES.txt', text(licenceText(packagesOf(bundledFiles(built))))],
  ['OFFICE-JS.txt', officeNotice()],
]);
files.set('PHIEN-BAN.txt', text(`Khớp Số ${VERSION}\nsite: ${site}\nOffice.js: ${officejs}\n`));
const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).sort((a, b) => (a < b ? -1 : 1));
files.set('SHA256SUMS', text(sums.join('')));

const maps = new Map([...built].filter(([name]) => isMap(name)));
for (const [name, content] of [
  [`khop-so-${VERSION}.zip`, files],
  [`khop-so-${VERSION}-source-maps.zip`, maps],
] as const) {
  const archive = zip(content);
  writeFileSync(path.join(out, name), archive);
  process.stdout.write(`${sha256(archive)}  ${path.join(out, name)} (${content.size} files)\n`);
}

/** What Microsoft's licence asks of who passes on Office.js: its terms, and that Microsoft does not stand behind the add-in. */
function officeNotice(): Uint8Array {
  const copies =
    officejs === 'self'
      ? 'The files under site/office and site/workbench/excel.js are unmodified copies'
      : 'The file site/workbench/excel.js is an unmodified copy';
  const notice = `Khớp Số: Copyright (c) Khớp Số contributors (LICENSE).

Microsoft is not responsible for maintaining, updating or supporting Khớp Số.
Microsoft không chịu trách nhiệm bảo trì, cập nhật hay hỗ trợ Khớp Số.

${copies} of Microsoft's Office JavaScript API
library, passed on as part of this add-in only, under the terms below, which whoever receives them accepts as well.

`;
  return text(notice + readFileSync('node_modules/@microsoft/office-js/LICENSE.md', 'utf8'));
}
