/** Office.js's objects for sheets and their names, and the collection of sheets. */
import { columnName, parseRange, quoteSheetName } from '../../sheet';
import type { HostName, HostSheet } from '../model';
import { HostRefusal, invalidArgument, itemNotFound } from '../refusal';
import { absoluteAddressOf } from './addresses';
import { chartCollection } from './charts';
import { pageBreaks, pageLayout } from './page-layout';
import { shapes } from './shapes';
import { type RangeSelf, rangeOn, rangeObject, usedRange } from './range';
import { WHOLE_SHEET } from './addresses';
import {
  type Member,
  type Scope,
  type SheetSelf,
  type OfficeObject,
  flagOf,
  layoutChange,
  maker,
  numberOf,
  shortText,
  textOf,
} from './office-object';

const protection = maker<SheetSelf>({
  name: 'WorksheetProtection',
  members: { Protected: { since: '1.2', get: ({ sheet }) => sheet.isProtected } },
});

interface NamesSelf {
  readonly scope: Scope;
  readonly names: Map<string, HostName>;
  /** The sheet whose names they are; none for the workbook's. */
  readonly sheet?: HostSheet;
}

/** What Excel keeps of the printed page as names of the sheet's own. */
const builtInNames = (sheet: HostSheet | undefined): [string, HostName][] => {
  if (!sheet) return [];
  const { printAreas, titleRows, titleColumns } = sheet.layout;
  const printed = printAreas.map((area) => absoluteAddressOf(sheet.name, area)).join(',');
  const quoted = quoteSheetName(sheet.name);
  const titles = [
    ...(titleColumns ? [`${quoted}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`] : []),
    ...(titleRows ? [`${quoted}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  const name = (formula: string): HostName => ({ formula: `=${formula}`, visible: true, comment: '' });
  return [
    ...(printed ? [['Print_Area', name(printed)] as [string, HostName]] : []),
    ...(titles.length > 0 ? [['Print_Titles', name(titles.join(','))] as [string, HostName]] : []),
  ];
};

const namedItem = maker<NamesSelf & { readonly name: string; readonly item: HostName }>({
  name: 'NamedItem',
  id: ({ name }) => name,
  members: {
    Name: { get: ({ name }) => name },
    Formula: { since: '1.7', get: ({ item }) => item.formula },
    Comment: {
      since: '1.4',
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = shortText(value, 255, 'comment');
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = flagOf(value, 'visible');
      },
    },
    Delete: {
      since: '1.4',
      call: ({ names, name, sheet }) => {
        names.delete(name);
        if (name === 'Print_Area' && sheet) sheet.layout.printAreas = [];
        if (name === 'Print_Titles' && sheet) sheet.layout.titleRows = sheet.layout.titleColumns = null;
      },
    },
  },
});

/** Excel refuses names that can be read as a cell: A1, XFD1048576, R1C1, R, C. */
const looksLikeCell = (name: string): boolean => parseRange(name) !== null || /^(r\d*(c\d*)?|c\d*)$/i.test(name);

const keyOf = (names: ReadonlyMap<string, HostName>, name: unknown): string | undefined =>
  [...names.keys()].find((key) => key.toLowerCase() === String(name).toLowerCase());

/** `Workbook.names` or `Worksheet.names`. */
export const namesObject = maker<NamesSelf>({
  name: 'NamedItemCollection',
  items: ({ scope, names, sheet }) =>
    [...names, ...builtInNames(sheet)].map(([name, item]) => namedItem({ scope, names, sheet, name, item })),
  members: {
    Add: {
      since: '1.4',
      object: ({ scope, names }, [name, reference, comment]) => {
        const text = textOf(name, 'name');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || text.length > 255 || looksLikeCell(text))
          throw invalidArgument(`not a name: ${text}`);
        if (keyOf(names, text) !== undefined) throw new HostRefusal('ItemAlreadyExists', `a name ${text} exists`);
        let formula: string;
        if (typeof reference === 'string') formula = reference.startsWith('=') ? reference : `=${reference}`;
        else {
          const { sheet, range } = (reference as OfficeObject).self as RangeSelf;
          formula = `=${absoluteAddressOf(sheet.name, range)}`;
        }
        const item: HostName = { formula, visible: true, comment: typeof comment === 'string' ? comment : '' };
        names.set(text, item);
        return namedItem({ scope, names, name: text, item });
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      object: ({ scope, names }, [name]) => {
        const key = keyOf(names, name);
        const item = key === undefined ? undefined : names.get(key);
        return key === undefined || !item ? null : namedItem({ scope, names, name: key, item });
      },
    },
  },
  item: ({ scope, names, sheet }, name) => {
    const all = new Map([...names, ...builtInNames(sheet)]);
    const key = keyOf(all, name);
    const item = key === undefined ? undefined : all.get(key);
    if (key === undefined || !item) throw itemNotFound(`no name ${String(name)}`);
    return namedItem({ scope, names, sheet, name: key, item });
  },
});

const customProperty = maker<SheetSelf & { readonly key: string }>({
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  members: {
    Key: { since: '1.12', get: ({ key }) => key },
    Value: { since: '1.12', get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '' },
    Delete: {
      since: '1.12',
      call: ({ sheet, key }) => {
        sheet.customProperties.delete(key);
      },
    },
  },
});

const customProperties = maker<SheetSelf>({
  name: 'WorksheetCustomPropertyCollection',
  items: (self) => [...self.sheet.customProperties.keys()].map((key) => customProperty({ ...self, key })),
  members: {
    Add: {
      since: '1.12',
      object: (self, [key, value]) => {
        const name = textOf(key, 'key');
        self.sheet.customProperties.set(name, textOf(value, 'value'));
        return customProperty({ ...self, key: name });
      },
    },
    GetItemOrNullObject: {
      since: '1.12',
      object: (self, [key]) =>
        self.sheet.customProperties.has(String(key)) ? customProperty({ ...self, key: String(key) }) : null,
    },
  },
});

const sheetObject = maker<SheetSelf>({
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  members: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ scope, sheet }, value) => scope.workbook.renameSheet(sheet, textOf(value, 'name')),
    },
    Position: {
      get: ({ scope, sheet }) => scope.workbook.sheets.indexOf(sheet),
      set: ({ scope, sheet }, value) => scope.workbook.moveSheet(sheet, numberOf(value, 'position')),
    },
    Visibility: { get: ({ sheet }) => sheet.visibility },
    ShowGridlines: { since: '1.8', get: ({ sheet }) => sheet.showGridlines },
    // The client sends this name for `showGridlines`.
    Gridlines: {
      since: '1.8',
      set: layoutChange((self, value) => (self.sheet.showGridlines = flagOf(value, 'showGridlines'))),
    },
    Charts: { object: ({ scope, sheet }) => chartCollection({ scope, sheet }) },
    Shapes: { since: '1.9', object: shapes },
    PageLayout: { since: '1.9', object: pageLayout },
    HorizontalPageBreaks: { since: '1.9', object: (self) => pageBreaks({ ...self, along: 'row' }) },
    VerticalPageBreaks: { since: '1.9', object: (self) => pageBreaks({ ...self, along: 'column' }) },
    Protection: { since: '1.2', object: protection },
    Names: { since: '1.4', object: ({ scope, sheet }) => namesObject({ scope, names: sheet.names, sheet }) },
    CustomProperties: { since: '1.12', object: customProperties },
    GetRange: { object: ({ scope, sheet }, [address]) => rangeOn(scope, sheet, address) },
    GetRangeByIndexes: {
      since: '1.7',
      object: ({ scope, sheet }, [row, column, rows, columns]) => {
        const top = numberOf(row, 'startRow');
        const left = numberOf(column, 'startColumn');
        const bottom = top + numberOf(rows, 'rowCount') - 1;
        const right = left + numberOf(columns, 'columnCount') - 1;
        if (
          top < 0 ||
          left < 0 ||
          bottom < top ||
          right < left ||
          bottom > WHOLE_SHEET.bottom ||
          right > WHOLE_SHEET.right
        ) {
          throw invalidArgument('the range leaves the sheet');
        }
        return rangeObject({ scope, sheet, range: { top, left, bottom, right } });
      },
    },
    GetUsedRange: {
      object: ({ scope, sheet }, [valuesOnly]) =>
        rangeObject({
          scope,
          sheet,
          range: usedRange(sheet, WHOLE_SHEET, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        }),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      object: ({ scope, sheet }, [valuesOnly]) => {
        const range = usedRange(sheet, WHOLE_SHEET, valuesOnly === true);
        return range ? rangeObject({ scope, sheet, range }) : null;
      },
    },
    Activate: {
      call: ({ scope, sheet }) => {
        if (sheet.visibility !== 'Visible')
          throw new HostRefusal('InvalidOperation', 'a hidden sheet is not activated');
        // On the sheet that is shown already a selected chart stays selected.
        if (scope.workbook.active !== sheet) scope.workbook.moveTo(sheet, scope.workbook.selectedOn(sheet));
      },
    },
    Calculate: {
      since: '1.6',
      call: ({ scope, sheet }, [markAllDirty]) => {
        flagOf(markAllDirty, 'markAllDirty');
        scope.workbook.calculate(sheet);
      },
    },
    Delete: { call: ({ scope, sheet }) => scope.workbook.deleteSheet(sheet) },
  },
});

/** EventType numbers of the client, and the member that registers each. */
export const EVENTS = { Changed: 10, Activated: 11, Added: 13, SelectionChanged: 14, Deleted: 15 } as const;

function listens(event: number): Pick<Member<{ readonly scope: Scope }>, 'call'> {
  return { call: ({ scope }) => void scope.listening.set(event, (scope.listening.get(event) ?? 0) + 1) };
}

function stops(event: number): Pick<Member<{ readonly scope: Scope }>, 'call'> {
  return { call: ({ scope }) => void scope.listening.set(event, Math.max(0, (scope.listening.get(event) ?? 0) - 1)) };
}

export const sheetCollection = maker<{ readonly scope: Scope }>({
  name: 'WorksheetCollection',
  items: ({ scope }) => scope.workbook.worksheets().map((sheet) => sheetObject({ scope, sheet })),
  item: ({ scope }, key) => sheetObject({ scope, sheet: existing(scope, key) }),
  members: {
    GetActiveWorksheet: {
      object: ({ scope }) => {
        const { active } = scope.workbook;
        if (!active) throw itemNotFound('no active sheet');
        // Excel has no Worksheet object for a chart sheet.
        if (active.kind === 'chart') throw new HostRefusal('UnsupportedSheet', 'a chart sheet is active');
        return sheetObject({ scope, sheet: active });
      },
    },
    Add: {
      object: ({ scope }, [name]) =>
        sheetObject({
          scope,
          sheet: scope.workbook.addSheet(name === undefined || name === null ? null : textOf(name, 'name')),
        }),
    },
    GetItemOrNullObject: {
      since: '1.4',
      object: ({ scope }, [key]) => {
        const sheet = find(scope, key);
        return sheet ? sheetObject({ scope, sheet }) : null;
      },
    },
    GetCount: { since: '1.4', call: ({ scope }) => scope.workbook.worksheets().length },
    _RegisterDataChangedEvent: { since: '1.9', ...listens(EVENTS.Changed) },
    _UnregisterDataChangedEvent: { since: '1.9', ...stops(EVENTS.Changed) },
    _RegisterActivatedEvent: { since: '1.7', ...listens(EVENTS.Activated) },
    _UnregisterActivatedEvent: { since: '1.7', ...stops(EVENTS.Activated) },
    _RegisterAddedEvent: { since: '1.7', ...listens(EVENTS.Added) },
    _UnregisterAddedEvent: { since: '1.7', ...stops(EVENTS.Added) },
    _RegisterSelectionChangedEvent: { since: '1.9', ...listens(EVENTS.SelectionChanged) },
    _UnregisterSelectionChangedEvent: { since: '1.9', ...stops(EVENTS.SelectionChanged) },
    _RegisterDeletedEvent: { since: '1.7', ...listens(EVENTS.Deleted) },
    _UnregisterDeletedEvent: { since: '1.7', ...stops(EVENTS.Deleted) },
  },
});

function find(scope: Scope, key: unknown): HostSheet | undefined {
  const text = textOf(key, 'sheet');
  const sheet = scope.workbook.sheetById(text) ?? scope.workbook.sheet(text);
  return sheet?.kind === 'worksheet' ? sheet : undefined;
}

function existing(scope: Scope, key: unknown): HostSheet {
  const sheet = find(scope, key);
  if (!sheet) throw itemNotFound(`no sheet ${String(key)}`);
  return sheet;
}
