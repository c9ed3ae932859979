/**
 * `npm run package:cli [-- OUT_DIR]`: packs the command line into one tarball that needs nothing but Node:
 * build/khop-so-VERSION.tgz. `npx ./khop-so-VERSION.tgz check FILE` runs it, `npm install -g` installs it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { licenceText, packagesOf } from './shipping/licences';

const root = process.cwd();
const out = path.resolve(process.argv[2] ?? 'build');
const folder = path.join(out, 'khop-so');
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { metafile } = await build({
  // The threads of a folder's check load files of their own: the pool's, which it looks for in entry/, and ours.
  entryPoints: {
    'khop-so': 'src/cli/main.ts',
    'folder-worker': 'src/cli/folder/worker.ts',
    'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
  outdir: path.join(folder, 'lib'),
  bundle: true,
  // A file of its own for what few runs need: the formula engine, the reader of .docx.
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  metafile: true,
  logLevel: 'warning',
  banner: {
    // Bundled CommonJS packages ask for Node's own modules by `require`, which a module does not have.
    js: "import { createRequire as khopSoRequire } from 'node:module';const require = khopSoRequire(import.meta.url);",
  },
});
cpSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'), path.join(folder, 'lib/wasm_bg.wasm'));

const entry = path.join(folder, 'lib/khop-so.js');
writeFileSync(entry, `#!/usr/bin/env node\n${readFileSync(entry, 'utf8')}`);
chmodSync(entry, 0o755);
const { name, version, description, license, engines } = own;
writeFileSync(
  path.join(folder, 'package.json'),
  `${JSON.stringify({ name, version, description, license, type: 'module', bin: { 'khop-so': 'lib/khop-so.js' }, engines }, null, 2)}\n`,
);
cpSync('LICENSE', path.join(folder, 'LICENSE'));
cpSync('docs/dong-lenh.md', path.join(folder, 'README.md'));
const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(root, file));
writeFileSync(path.join(folder, 'THIRD-PARTY-LICENCES.txt'), licenceText(packagesOf(inputs)));

const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', out], { cwd: folder, encoding: 'utf8' });
process.stdout.write(`${path.join(out, packed.trim())}\n`);
