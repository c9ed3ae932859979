/**
 * What a command needs beside Node: where it is missing the command ends with status 2 and a line that says what to
 * install or name, before it has begun.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Programs, and the packages of Debian and Ubuntu that bring them. */
const PACKAGES = {
  chromium: 'chromium',
  nginx: 'nginx',
  openssl: 'openssl',
  soffice: 'libreoffice-calc',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  time: 'time',
} as const;

type Program = keyof typeof PACKAGES;

/** Programs of administrators lie in folders that others do not have on their path: nginx is one. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];

function placeOf(program: Program): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, program)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** Where a program is; ends the command where it is not installed. */
export function programFor(program: Program): string {
  return (
    placeOf(program) ?? giveUp(`${program} is not installed (Debian, Ubuntu: apt-get install ${PACKAGES[program]})`)
  );
}

/** Ends the command where one of the programs is not installed. */
export function needPrograms(...programs: readonly Program[]): void {
  programs.forEach(programFor);
}

/** Debian's Python: another one on the path knows nothing of Debian's openpyxl. */
export const PYTHON = '/usr/bin/python3';

/** Ends the command where that has no openpyxl. */
export function needOpenpyxl(): void {
  const { status } = spawnSync(PYTHON, ['-c', 'import openpyxl']);
  if (status !== 0) giveUp('openpyxl is not installed (Debian, Ubuntu: apt-get install python3-openpyxl)');
}

/** Ends the command where a folder of workbooks is not there: the repository holds none. */
export function needFolder(folder: string): string {
  return existsSync(folder) ? folder : giveUp(`${folder} does not exist: name a folder of workbooks`);
}
