/** `npm run docs:architecture`: writes the table of rooms of scripts/house.js into docs/architecture.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withRoomTable } from './room-table';

const path = 'docs/architecture.md';
writeFileSync(path, withRoomTable(readFileSync(path, 'utf8')));
