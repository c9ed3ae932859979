/** Office.js's objects for the printed page of a sheet. */
import type { HostPageLayout } from '../model';
import { invalidArgument } from '../refusal';
import { WHOLE_SHEET, rangeOfAddress } from './addresses';
import { type RangeSelf, rangeAreas } from './range';
import {
  type Member,
  type SheetSelf,
  type OfficeObject,
  flagOf,
  pageChange,
  maker,
  numberOf,
  oneOf,
  textOf,
  objectOfClass,
} from './office-object';

function margin(side: keyof HostPageLayout['margins']): Member<SheetSelf> {
  return {
    since: '1.9',
    get: ({ sheet }) => sheet.layout.margins[side],
    set: pageChange((self, value) => {
      const points = numberOf(value, 'margin');
      if (points < 0 || points > 1584) throw invalidArgument('a margin is 0 to 22 inches');
      self.sheet.layout.margins[side] = points;
    }),
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
      set: pageChange((self, value) => (self.sheet.layout.header = textOf(value, 'header'))),
    },
  },
});

const headersFooters = maker<SheetSelf>({
  name: 'HeaderFooterGroup',
  members: {
    State: {
      since: '1.9',
      set: pageChange(
        (self, value) =>
          (self.sheet.layout.differentFirstPage =
            oneOf(value, ['Default', 'FirstAndDefault'], 'state') === 'FirstAndDefault'),
      ),
    },
    DefaultForAllPages: { since: '1.9', object: headerFooter },
  },
});

/** `Worksheet.pageLayout`. */
export const pageLayout = maker<SheetSelf>({
  name: 'PageLayout',
  members: {
    Orientation: {
      since: '1.9',
      set: pageChange(
        (self, value) => (self.sheet.layout.orientation = oneOf(value, ['Portrait', 'Landscape'], 'orientation')),
      ),
    },
    PaperSize: {
      since: '1.9',
      set: pageChange((self, value) => (self.sheet.layout.paper = oneOf(value, ['A4', 'A3', 'Letter'], 'paperSize'))),
    },
    CenterHorizontally: {
      since: '1.9',
      set: pageChange((self, value) => (self.sheet.layout.centerHorizontally = flagOf(value, 'centerHorizontally'))),
    },
    Zoom: {
      since: '1.9',
      get: ({ sheet: { layout } }) => ({
        scale: layout.scale,
        horizontalFitToPages: layout.pagesWide,
        verticalFitToPages: layout.pagesTall,
      }),
      set: pageChange((self, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument('zoom is an object');
        const zoom = value as Readonly<Record<string, unknown>>;
        self.sheet.layout.pagesWide = numberOrNull(zoom['horizontalFitToPages']);
        self.sheet.layout.pagesTall = numberOrNull(zoom['verticalFitToPages']);
        self.sheet.layout.scale = numberOrNull(zoom['scale']);
      }),
    },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    HeadersFooters: { since: '1.9', object: headersFooters },
    SetPrintArea: {
      since: '1.9',
      call: pageChange(
        (self, [area]) =>
          void (self.sheet.layout.printAreas = [
            typeof area === 'string' ? rangeOfAddress(area) : (objectOfClass(area, 'Range').self as RangeSelf).range,
          ]),
      ),
    },
    GetPrintAreaOrNullObject: {
      since: '1.9',
      object: ({ scope, sheet }) => {
        const { printAreas } = sheet.layout;
        return printAreas.length === 0 ? null : rangeAreas({ scope, sheet, areas: printAreas });
      },
    },
    SetPrintTitleColumns: {
      since: '1.9',
      call: pageChange((self, [columns]) => {
        const { top, bottom, left, right } = rangeOfAddress(textOf(columns, 'printTitleColumns'));
        if (top !== WHOLE_SHEET.top || bottom !== WHOLE_SHEET.bottom)
          throw invalidArgument('title columns are whole columns');
        self.sheet.layout.titleColumns = { first: left, last: right };
      }),
    },
    SetPrintTitleRows: {
      since: '1.9',
      call: pageChange((self, [rows]) => {
        const { top, bottom, left, right } = rangeOfAddress(textOf(rows, 'printTitleRows'));
        if (left !== WHOLE_SHEET.left || right !== WHOLE_SHEET.right)
          throw invalidArgument('title rows are whole rows');
        self.sheet.layout.titleRows = { first: top, last: bottom };
      }),
    },
  },
});

type BreaksSelf = SheetSelf & { readonly along: 'row' | 'column' };

const breaksOf = ({ sheet, along }: BreaksSelf): Set<number> =>
  along === 'row' ? sheet.layout.rowBreaks : sheet.layout.columnBreaks;

const pageBreak = maker<BreaksSelf & { readonly place: number }>({
  name: 'PageBreak',
  id: ({ along, place }) => `${along} ${place}`,
  members: {
    RowIndex: { since: '1.9', get: ({ along, place }) => (along === 'row' ? place : 0) },
    ColumnIndex: { since: '1.9', get: ({ along, place }) => (along === 'column' ? place : 0) },
    Delete: {
      since: '1.9',
      call: pageChange((self) => void breaksOf(self).delete(self.place)),
    },
  },
});

/** `Worksheet.horizontalPageBreaks`, `.verticalPageBreaks`: a page begins with the row or column that is given. */
export const pageBreaks = maker<BreaksSelf>({
  name: 'PageBreakCollection',
  items: (self) => [...breaksOf(self)].map((place): OfficeObject => pageBreak({ ...self, place })),
  members: {
    Add: {
      since: '1.9',
      object: pageChange((self, [range]) => {
        const { top, left } =
          typeof range === 'string' ? rangeOfAddress(range) : (objectOfClass(range, 'Range').self as RangeSelf).range;
        const place = self.along === 'row' ? top : left;
        if (place === 0) throw invalidArgument(`no page ends before the first ${self.along}`);
        breaksOf(self).add(place);
        return pageBreak({ ...self, place });
      }),
    },
    GetCount: { since: '1.9', call: (self) => breaksOf(self).size },
    RemovePageBreaks: {
      since: '1.9',
      call: pageChange((self) => void breaksOf(self).clear()),
    },
  },
});
