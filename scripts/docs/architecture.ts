/** `npm run docs:architecture`: writes the table of rooms and the picture of their imports into docs/architecture.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withHousePicture } from './house-picture';
import { withRoomTable } from './room-table';

const path = 'docs/architecture.md';
writeFileSync(path, withHousePicture(withRoomTable(readFileSync(path, 'utf8'))));
