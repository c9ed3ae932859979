/**
 * `npm run verify:nginx -- ZIP`: unpacks what `npm run package` made, serves it by nginx with the configuration that
 * goes with it and a certificate made for the purpose, and opens its pages over https with the network cut. The zip
 * must have been made for https://localhost:8443. Needs nginx, openssl, Chromium. Status 1 where anything is amiss.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { sha256 } from './shipping/archive';
import { visit } from './shipping/visit';

const ADDRESS = 'https://localhost:8443/';
const archive = process.argv[2];
if (!archive) {
  process.stderr.write('npm run verify:nginx -- ZIP\n');
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'khop-so-nginx-'));
const inFolder = (name: string): string => path.join(folder, name);
const files = unzipSync(new Uint8Array(readFileSync(archive)));
for (const [name, content] of Object.entries(files)) {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), content);
}

const complaints: string[] = [];
const sums = new TextDecoder().decode(files.SHA256SUMS).trim().split('\n');
for (const line of sums) {
  const [sum, name] = line.split('  ') as [string, string];
  if (!files[name] || sha256(files[name]) !== sum) complaints.push(`SHA256SUMS does not fit ${name}`);
}
if (!new TextDecoder().decode(files['manifest.xml']).includes(`${ADDRESS}taskpane.html`)) {
  complaints.push(`the manifest is not for ${ADDRESS}`);
}

const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
const key = ['-keyout', inFolder('khop-so.key'), '-out', inFolder('khop-so.crt')];
execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...key, ...subject], {
  stdio: 'ignore',
});
const server = readFileSync(inFolder('may-chu/nginx.conf'), 'utf8')
  .replace('listen 443 ssl', 'listen 8443 ssl')
  .replace('addins.example.gov.vn', 'localhost')
  .replaceAll('/etc/ssl/khop-so/', `${folder}/`)
  .replace('/srv/khop-so/site', inFolder('site'));
const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/t;`);
writeFileSync(
  inFolder('all.conf'),
  `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;${process.getuid?.() === 0 ? ' user root;' : ''}
events {}
http { access_log off; ${paths.join(' ')}
${server}
}
`,
);
const nginx = spawn('nginx', ['-c', inFolder('all.conf'), '-e', inFolder('error.log')], { stdio: 'inherit' });
try {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { asked, foreign, missing, complaints: said } = await visit(ADDRESS);
  process.stdout.write(
    `${sums.length} checksums, ${asked} files asked for, ${foreign.length} of other hosts, ${missing.length} missing\n`,
  );
  complaints.push(...foreign, ...missing, ...said);
} finally {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
