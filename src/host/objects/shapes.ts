/** Office.js's objects for the pictures and drawn shapes of a sheet: how many there are, and their names. */
import { type SheetSelf, maker } from './office-object';

const shapeObject = maker<SheetSelf & { readonly shape: string }>({
  name: 'Shape',
  id: ({ shape }) => shape,
  members: { Id: { since: '1.9', get: ({ shape }) => shape }, Name: { since: '1.9', get: ({ shape }) => shape } },
});

export const shapes = maker<SheetSelf>({
  name: 'ShapeCollection',
  items: ({ scope, sheet }) => (sheet.shapes ?? []).map((one) => shapeObject({ scope, sheet, shape: one })),
  members: {},
});
