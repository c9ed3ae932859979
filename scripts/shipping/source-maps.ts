/** Which files a webpack build holds, as its source maps say. */
import path from 'node:path';

/** Absolute paths of the files under node_modules from which the build was made. `built`: its files by path. */
export function bundledFiles(built: ReadonlyMap<string, Uint8Array>): string[] {
  const files = new Set<string>();
  for (const [name, content] of built) {
    if (!name.endsWith('.map')) continue;
    const { sources } = JSON.parse(new TextDecoder().decode(content)) as { sources: string[] };
    for (const source of sources) {
      const inside = source.indexOf('node_modules/');
      if (inside !== -1) files.add(path.resolve(source.slice(inside)));
    }
  }
  return [...files];
}
