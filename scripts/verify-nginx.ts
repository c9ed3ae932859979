/**
 * `npm run verify:nginx -- ZIP`: unpacks what `npm run package` made, serves it by nginx with the configuration that
 * goes with it and a certificate made for the purpose, and opens its pages over https with the network cut. The zip
 * must have been made for https://localhost:8443. Needs nginx, openssl, Chromium. Status 1 where anything is amiss.
 */
import { chromiumFile } from '../tests/browser/browser';
import { needPrograms } from './requirements';
import { ADDRESS, serveByNginx } from './shipping/nginx';
import { visit } from './shipping/visit';

const archive = process.argv[2];
if (!archive) {
  process.stderr.write('npm run verify:nginx -- ZIP\n');
  process.exit(2);
}

needPrograms('nginx', 'openssl');
chromiumFile();
const served = await serveByNginx(archive);
const complaints = [...served.complaints];
try {
  const { asked, foreign, missing, complaints: said } = await visit(ADDRESS);
  process.stdout.write(
    `${served.checksums} checksums, ${asked} files asked for, ${foreign.length} of other hosts, ${missing.length} missing\n`,
  );
  complaints.push(...foreign, ...missing, ...said);
} finally {
  await served.stop();
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
