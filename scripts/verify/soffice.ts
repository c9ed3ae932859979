/** Converts files with LibreOffice, every formula recalculated. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice recalculates a loaded workbook only when the setting is 0, "always". The locale decides how figures are printed. */
const settings = (locale: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;

/** Files per call: starting LibreOffice costs more than converting a workbook, a call too long hides where it failed. */
const BATCH = 12;
/** Seconds that a call may take, and each of its files. */
const [SECONDS, SECONDS_PER_FILE] = [60, 30];

/**
 * Converts files with LibreOffice, everything recalculated, and returns where each result should be: there is none for a
 * file that it does not open, or not in time.
 */
export function convert(
  files: readonly string[],
  format: string,
  outDir: string,
  profileDir: string,
  locale = 'en-US',
): string[] {
  mkdirSync(join(profileDir, 'user'), { recursive: true });
  writeFileSync(join(profileDir, 'user', 'registrymodifications.xcu'), settings(locale));
  mkdirSync(outDir, { recursive: true });
  const result = (file: string): string => join(outDir, `${basename(file).replace(/\.\w+$/, '')}.${format}`);
  const call = (batch: readonly string[]): void => {
    const profile = `-env:UserInstallation=${pathToFileURL(profileDir).href}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', outDir, ...batch];
    // `timeout` ends the office with the processes that it started.
    const limit = ['-k', '5', String(SECONDS + SECONDS_PER_FILE * batch.length)];
    const done = spawnSync('timeout', [...limit, 'soffice', ...args], { encoding: 'utf8' });
    if (done.error) throw done.error;
  };
  for (let at = 0; at < files.length; at += BATCH) call(files.slice(at, at + BATCH));
  // LibreOffice gives a batch up at the first file that it cannot open.
  for (const file of files) if (!existsSync(result(file))) call([file]);
  return files.map(result);
}
