/** `npm run check:manifest [file]`: offline checks of the manifest; prints each complaint and ends with status 1. */
import { readFileSync } from 'node:fs';
import { ACTION_IDS } from '../src/commands';
import { manifestComplaints } from './manifest/check';

const file = process.argv[2] ?? 'manifest.xml';
const complaints = manifestComplaints(readFileSync(file, 'utf8'), process.cwd(), Object.values(ACTION_IDS));
for (const complaint of complaints) process.stderr.write(`${file}: ${complaint}\n`);
if (complaints.length === 0) process.stdout.write(`${file}: no complaint\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
