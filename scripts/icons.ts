/** Draws assets/icon-<size>.png from assets/icon.svg, the one drawing. Run after the drawing was changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

const drawing = readFileSync('assets/icon.svg', 'utf8');
for (const size of ICON_SIZES) {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
  writeFileSync(`assets/icon-${size}.png`, picture.asPng());
}
