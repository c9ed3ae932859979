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

/** Converts files with LibreOffice, everything recalculated, and returns where each result should be. */
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
    const args = [
      `-env:UserInstallation=${pathToFileURL(profileDir).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      outDir,
      ...batch,
    ];
    const done = spawnSync('soffice', args, { encoding: 'utf8', timeout: 600_000 });
    if (done.error) throw done.error;
  };
  for (let at = 0; at < files.length; at += BATCH) call(files.slice(at, at + BATCH));
  // LibreOffice gives a batch up at the first file that it cannot open.
  for (const file of files) if (!existsSync(result(file))) call([file]);
  return files.map(result);
}
