/** Which rooms of src/ import which others, read from the source files. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const RELATIVE_IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

export interface RoomImport {
  /** The importing file below `src/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Every import from one room of `src/` into another. */
export function roomImports(source = 'src'): readonly RoomImport[] {
  const imports: RoomImport[] = [];
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const from = file.split(path.sep)[0]!;
    for (const [, specifier] of readFileSync(path.join(source, file), 'utf8').matchAll(RELATIVE_IMPORT)) {
      const to = path.join(path.dirname(file), specifier!).split(path.sep)[0]!;
      if (to !== from) imports.push({ file, from, to });
    }
  }
  return imports;
}
