/**
 * `npm run verify:package [-- --only text]`: makes the zip, unpacks it into a temporary folder, serves it by nginx over
 * https with the configuration that goes with it, and plays the browser tests there with the network cut: the jobs of
 * the workbench, and the pane and the ribbon in Microsoft's clients with the Office.js of the zip. Ends with
 * "N passed, N failed" and what was asked of the network. Needs nginx, openssl, Chromium; takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../src/locales';
import { chromiumFile } from '../tests/browser/browser';
import { needPrograms } from './requirements';
import { ADDRESS, serveByNginx } from './shipping/nginx';

const OUT = 'build/verify-package';
/** Office.js asks for it and does without: it would report on the user to Microsoft, so the zip does not hold it. */
const LEFT_OUT = '/office/telemetry/oteljs_agave.js';

/** Runs a program of the repository; its status. */
const run = (...words: string[]): number | null => spawnSync('npx', ['tsx', ...words], { stdio: 'inherit' }).status;

needPrograms('nginx', 'openssl');
chromiumFile();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
if (run('scripts/package-site.ts', '--site', ADDRESS.slice(0, -1), '--out', OUT) !== 0) process.exit(1);

const served = await serveByNginx(path.join(OUT, `khop-so-${VERSION}.zip`));
const complaints = [...served.complaints];
try {
  const report = path.join(OUT, 'report.json');
  const words = ['--at', ADDRESS, '--dist', served.site, '--report', report, ...process.argv.slice(2)];
  run('tests/browser/run.ts', ...words);
  const { numPassedTests, numFailedTests, foreign } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    foreign: string[];
  };
  const requests = served.requests();
  const answered = requests.filter((line) => /^[23]/.test(line));
  const missing = requests.filter((line) => !answered.includes(line) && !line.endsWith(LEFT_OUT));
  complaints.push(...foreign, ...new Set(missing));
  process.stdout.write(
    `${served.checksums} checksums, ${new Set(answered).size} files in ${requests.length} requests, ` +
      `${foreign.length} of other hosts, ${missing.length} missing\n${numPassedTests} passed, ${numFailedTests} failed\n`,
  );
  if (numPassedTests === 0 || numFailedTests > 0) process.exitCode = 1;
} finally {
  await served.stop();
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exitCode = 1;
