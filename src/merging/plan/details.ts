/** The lists of all units below each other, each under the name of its unit. */
import type { SheetPlan } from '../../sheet';
import { type MergedForm, formTitle, listValue } from '../merge';
import { TEXT, TOTAL_FILL, figureStyle, formatOf, shownPath } from './drafting';
import { SheetDraft, type SheetNames } from './sheet-draft';
import { contentOf } from './units-down';
import { groupUnits } from './units';
import { WORDS } from './words';

const FIRST_COLUMN = 2;

export function planDetails(form: MergedForm, names: SheetNames): SheetPlan {
  const widths = [6, 44, ...form.columns.map(({ isText }) => (isText ? 24 : 16))];
  const sheet = new SheetDraft(names.own, widths);
  const unit = form.unit === null ? null : WORDS.unitLine(form.unit.name);
  const top = sheet.head(
    WORDS.title(formTitle(form)),
    WORDS.count(form.parts.length, form.period, names.sources),
    unit,
  );
  let row = sheet.headers(top, form.columns.map(shownPath));
  const header = { first: top, last: row - 1 };
  for (const part of groupUnits(form, 'none').flatMap(({ parts }) => parts)) {
    const right = FIRST_COLUMN + form.columns.length - 1;
    sheet.cells.merged({ top: row, bottom: row, left: 0, right }, part.name, {
      bold: true,
      border: true,
      fill: TOTAL_FILL,
    });
    row++;
    part.submission.rows.forEach((sent, at) => {
      sheet.cells.text(row, 0, sent.index, { ...TEXT, horizontal: 'center' });
      sheet.cells.text(row, 1, sent.label, { ...TEXT, indent: Math.min(sent.level, 6), bold: sent.kind === 'total' });
      form.columns.forEach(({ id }, i) => {
        const value = listValue(part, at, id);
        const own = part.columnAt[id] ?? -1;
        const isFigure = typeof value === 'number' && own >= 0;
        const style = isFigure ? figureStyle(part, at, own, formatOf([value])) : { ...TEXT };
        sheet.cells.put(row, FIRST_COLUMN + i, contentOf(value), style);
      });
      row++;
    });
  }
  return sheet.plan(header);
}
