/** Measures how many bytes the pane loads before it can be used. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './bench';

/** What the pane loads before it can be used, as a web server sends it: its page, the page's own scripts and styles. */
export function paneWeight(dist = 'dist'): Measure[] {
  const page = path.join(dist, 'taskpane.html');
  if (!existsSync(page)) return [];
  const html = readFileSync(page, 'utf8');
  const loaded = [...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*\shref)="?([^"\s>]+)/g)]
    .map((match) => match[1]!)
    .filter((src) => !/^(https?:|office\/)/.test(src));
  const files = [page, ...loaded.map((file) => path.join(dist, file))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return [
    {
      name: 'the pane’s first load, gzip, without Office.js',
      value: bytes / 1000,
      unit: 'KB',
      goal: 170,
      note: `${files.length} files`,
    },
  ];
}
