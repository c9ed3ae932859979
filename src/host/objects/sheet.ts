import type { HostName, HostSheet } from '../model';
import { HostRefusal, invalidArgument, itemNotFound } from '../refusal';
import { absoluteAddressOf, rangeOfAddress } from './addresses';
import { chartCollection } from './charts';
import { type RangeSelf, rangeOn, rangeThing, usedRange } from './range';
import { WHOLE_SHEET } from './addresses';
import { type Member, type Scope, type SheetSelf, type Thing, flagOf, maker, numberOf, oneOf, textOf } from './thing';

const told = ({ scope, sheet }: SheetSelf): void =>
  scope.workbook.tell({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });

function margin(side: 'top' | 'bottom' | 'left' | 'right'): Member<SheetSelf> {
  return {
    since: '1.9',
    get: ({ sheet }) => sheet.layout.margins[side],
    set: (self, value) => {
      const points = numberOf(value, 'margin');
      if (points < 0 || points > 1584) throw invalidArgument('a margin is 0 to 22 inches');
      self.sheet.layout.margins[side] = points;
      told(self);
    },
  };
}

function numberOrNull(value: unknown): number | null {
  return value === undefined || value === null ? null : numberOf(value, 'zoom');
}

const headerFooter = maker<SheetSelf>({
  name: 'HeaderFooter',
  members: {
    CenterHeader: {
      since: '1.9',
      get: ({ sheet }) => sheet.layout.header,
      set: (self, value) => {
        self.sheet.layout.header = textOf(value, 'header');
        told(self);
      },
    },
  },
});

const headersFooters = maker<SheetSelf>({
  name: 'HeaderFooterGroup',
  members: {
    State: {
      since: '1.9',
      set: (self, value) => {
        self.sheet.layout.differentFirstPage =
          oneOf(value, ['Default', 'FirstAndDefault'], 'state') === 'FirstAndDefault';
        told(self);
      },
    },
    DefaultForAllPages: { since: '1.9', object: headerFooter },
  },
});

const pageLayout = maker<SheetSelf>({
  name: 'PageLayout',
  members: {
    Orientation: {
      since: '1.9',
      set: (self, value) => {
        self.sheet.layout.orientation = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
        told(self);
      },
    },
    PaperSize: {
      since: '1.9',
      set: (self, value) => {
        self.sheet.layout.paper = oneOf(value, ['A4', 'A3', 'Letter'], 'paperSize');
        told(self);
      },
    },
    CenterHorizontally: {
      since: '1.9',
      set: (self, value) => {
        self.sheet.layout.centerHorizontally = flagOf(value, 'centerHorizontally');
        told(self);
      },
    },
    Zoom: {
      since: '1.9',
      set: (self, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument('zoom is an object');
        const zoom = value as Readonly<Record<string, unknown>>;
        self.sheet.layout.pagesWide = numberOrNull(zoom['horizontalFitToPages']);
        self.sheet.layout.pagesTall = numberOrNull(zoom['verticalFitToPages']);
        self.sheet.layout.scale = numberOrNull(zoom['scale']);
        told(self);
      },
    },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeadersFooters: { since: '1.9', object: headersFooters },
    SetPrintTitleRows: {
      since: '1.9',
      call: (self, [rows]) => {
        const { top, bottom, left, right } = rangeOfAddress(textOf(rows, 'printTitleRows'));
        if (left !== WHOLE_SHEET.left || right !== WHOLE_SHEET.right)
          throw invalidArgument('title rows are whole rows');
        self.sheet.layout.titleRows = { first: top, last: bottom };
        told(self);
      },
    },
  },
});

const protection = maker<SheetSelf>({
  name: 'WorksheetProtection',
  members: { Protected: { since: '1.2', get: ({ sheet }) => sheet.isProtected } },
});

interface NamesSelf {
  readonly scope: Scope;
  readonly names: Map<string, HostName>;
}

const namedItem = maker<NamesSelf & { readonly name: string; readonly item: HostName }>({
  name: 'NamedItem',
  id: ({ name }) => name,
  members: {
    Name: { get: ({ name }) => name },
    Formula: { since: '1.7', get: ({ item }) => item.formula },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = flagOf(value, 'visible');
      },
    },
    Delete: {
      since: '1.4',
      call: ({ names, name }) => {
        names.delete(name);
      },
    },
  },
});

const keyOf = (names: ReadonlyMap<string, HostName>, name: unknown): string | undefined =>
  [...names.keys()].find((key) => key.toLowerCase() === String(name).toLowerCase());

/** `Workbook.names` or `Worksheet.names`. */
export const namesThing = maker<NamesSelf>({
  name: 'NamedItemCollection',
  items: ({ scope, names }) => [...names].map(([name, item]) => namedItem({ scope, names, name, item })),
  members: {
    Add: {
      since: '1.4',
      object: ({ scope, names }, [name, reference, comment]) => {
        const text = textOf(name, 'name');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) || text.length > 255)
          throw invalidArgument(`not a name: ${text}`);
        if (keyOf(names, text) !== undefined) throw new HostRefusal('ItemAlreadyExists', `a name ${text} exists`);
        let formula: string;
        if (typeof reference === 'string') formula = reference.startsWith('=') ? reference : `=${reference}`;
        else {
          const { sheet, range } = (reference as Thing).self as RangeSelf;
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
  item: ({ scope, names }, name) => {
    const key = keyOf(names, name);
    const item = key === undefined ? undefined : names.get(key);
    if (key === undefined || !item) throw itemNotFound(`no name ${String(name)}`);
    return namedItem({ scope, names, name: key, item });
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

export const sheetThing = maker<SheetSelf>({
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
      set: (self, value) => {
        self.sheet.showGridlines = flagOf(value, 'showGridlines');
        told(self);
      },
    },
    Charts: { object: ({ scope, sheet }) => chartCollection({ scope, sheet }) },
    PageLayout: { since: '1.9', object: pageLayout },
    Protection: { since: '1.2', object: protection },
    Names: { since: '1.4', object: ({ scope, sheet }) => namesThing({ scope, names: sheet.names }) },
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
        return rangeThing({ scope, sheet, range: { top, left, bottom, right } });
      },
    },
    GetUsedRange: {
      object: ({ scope, sheet }, [valuesOnly]) =>
        rangeThing({
          scope,
          sheet,
          range: usedRange(sheet, WHOLE_SHEET, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        }),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      object: ({ scope, sheet }, [valuesOnly]) => {
        const range = usedRange(sheet, WHOLE_SHEET, valuesOnly === true);
        return range ? rangeThing({ scope, sheet, range }) : null;
      },
    },
    Activate: {
      call: ({ scope, sheet }) => {
        if (sheet.visibility !== 'Visible')
          throw new HostRefusal('InvalidOperation', 'a hidden sheet is not activated');
        scope.workbook.moveTo(sheet, scope.workbook.selectedOn(sheet));
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
  items: ({ scope }) => scope.workbook.worksheets().map((sheet) => sheetThing({ scope, sheet })),
  item: ({ scope }, key) => sheetThing({ scope, sheet: existing(scope, key) }),
  members: {
    GetActiveWorksheet: {
      object: ({ scope }) => {
        const { active } = scope.workbook;
        if (!active) throw itemNotFound('no active sheet');
        // Excel has no Worksheet object for a chart sheet.
        if (active.kind === 'chart') throw new HostRefusal('UnsupportedSheet', 'a chart sheet is active');
        return sheetThing({ scope, sheet: active });
      },
    },
    Add: {
      object: ({ scope }, [name]) =>
        sheetThing({
          scope,
          sheet: scope.workbook.addSheet(name === undefined || name === null ? null : textOf(name, 'name')),
        }),
    },
    GetItemOrNullObject: {
      since: '1.4',
      object: ({ scope }, [key]) => {
        const sheet = find(scope, key);
        return sheet ? sheetThing({ scope, sheet }) : null;
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
