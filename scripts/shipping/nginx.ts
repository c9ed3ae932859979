/** Unpacks what `npm run package` made and serves it by nginx, with the configuration that goes with it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { programFor } from '../requirements';
import { sha256 } from './archive';

const PORT = 8443;
/** Where the site is served; the zip must have been made for it. */
export const ADDRESS = `https://localhost:${PORT}/`;

/** An unpacked zip that nginx serves at ADDRESS. */
export interface ServedPackage {
  /** The folder that is served. */
  readonly site: string;
  /** How many files SHA256SUMS names. */
  readonly checksums: number;
  /** Files that do not fit their checksums, a manifest for another address. */
  readonly complaints: readonly string[];
  /** What nginx was asked for so far: `200 /index.html`, one entry for each request. */
  requests(): string[];
  /** Stops nginx and removes the folder. */
  stop(): Promise<void>;
}

/** Needs nginx and openssl. Fails where nginx does not come up. */
export async function serveByNginx(archive: string): Promise<ServedPackage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-so-nginx-'));
  const inFolder = (name: string): string => path.join(folder, name);
  const files = unzipSync(new Uint8Array(readFileSync(archive)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(inFolder(name)), { recursive: true });
    writeFileSync(inFolder(name), content);
  }
  makeCertificate(inFolder('khop-so'));
  writeFileSync(inFolder('all.conf'), configuration(folder));
  const nginx = spawn(programFor('nginx'), ['-c', inFolder('all.conf'), '-e', inFolder('error.log')], {
    stdio: 'inherit',
  });
  const ended = new Promise<void>((resolve) => nginx.on('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await Promise.race([sleep(1_000), ended]);
  if (nginx.exitCode !== null) {
    await stop();
    throw new Error(`nginx did not start: is port ${PORT} free?`);
  }
  return {
    site: inFolder('site'),
    ...judge(files),
    requests: () => readFileSync(inFolder('access.log'), 'utf8').split('\n').filter(Boolean),
    stop,
  };
}

/** A certificate for localhost and its key, as `name`.crt and `name`.key. */
function makeCertificate(name: string): void {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const key = ['-keyout', `${name}.key`, '-out', `${name}.crt`];
  execFileSync(
    programFor('openssl'),
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...key, ...subject],
    {
      stdio: 'ignore',
    },
  );
}

/** A whole configuration of nginx around the shipped one, in which only address, port and folders are changed. */
function configuration(folder: string): string {
  const server = readFileSync(path.join(folder, 'may-chu/nginx.conf'), 'utf8')
    .replace('listen 443 ssl', `listen ${PORT} ssl`)
    .replace('addins.example.gov.vn', 'localhost')
    .replaceAll('/etc/ssl/khop-so/', `${folder}/`)
    .replace('/srv/khop-so/site', path.join(folder, 'site'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/t;`);
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;${process.getuid?.() === 0 ? ' user root;' : ''}
events {}
http { log_format asked '$status $uri'; access_log ${folder}/access.log asked; ${paths.join(' ')}
${server}
}
`;
}

function judge(files: Readonly<Record<string, Uint8Array>>): { checksums: number; complaints: string[] } {
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const sums = text('SHA256SUMS').trim().split('\n');
  const complaints = sums
    .map((line) => line.split('  ') as [string, string])
    .filter(([sum, name]) => !files[name] || sha256(files[name]) !== sum)
    .map(([, name]) => `SHA256SUMS does not fit ${name}`);
  if (!text('manifest.xml').includes(`${ADDRESS}taskpane.html`)) complaints.push(`the manifest is not for ${ADDRESS}`);
  return { checksums: sums.length, complaints };
}
