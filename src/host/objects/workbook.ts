/** Office.js's `Workbook`, `Application` and settings. */
import { HostRefusal, invalidArgument, itemNotFound } from '../refusal';
import { customXmlParts } from './custom-xml';
import { rangeObject } from './range';
import { namesObject, sheetCollection } from './sheet';
import { type Scope, type OfficeObject, maker, oneOf, textOf } from './office-object';

interface ScopeSelf {
  readonly scope: Scope;
}

const setting = maker<ScopeSelf & { readonly key: string }>({
  name: 'Setting',
  id: ({ key }) => key,
  members: {
    Key: { since: '1.4', get: ({ key }) => key },
    Value: {
      since: '1.4',
      get: ({ scope, key }) => scope.workbook.settings.get(key) ?? null,
      set: ({ scope, key }, value) => put(scope, key, value),
    },
    Delete: {
      since: '1.4',
      call: ({ scope, key }) => {
        scope.workbook.settings.delete(key);
        scope.workbook.announce({ type: 'settings' });
      },
    },
  },
});

/** Settings are kept as JSON in the file; what is no JSON does not survive, and here it is refused. */
function put(scope: Scope, key: string, value: unknown): void {
  if (value === undefined || value === null) throw invalidArgument('a setting needs a value');
  scope.workbook.settings.set(key, JSON.parse(JSON.stringify(value)) as unknown);
  scope.workbook.announce({ type: 'settings' });
}

const settings = maker<ScopeSelf>({
  name: 'SettingCollection',
  items: ({ scope }) => [...scope.workbook.settings.keys()].map((key) => setting({ scope, key })),
  item: ({ scope }, key) => {
    const name = textOf(key, 'key');
    if (!scope.workbook.settings.has(name)) throw itemNotFound(`no setting ${name}`);
    return setting({ scope, key: name });
  },
  members: {
    Add: {
      since: '1.4',
      object: ({ scope }, [key, value]) => {
        const name = textOf(key, 'key');
        put(scope, name, value);
        return setting({ scope, key: name });
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      object: ({ scope }, [key]) => {
        const name = textOf(key, 'key');
        return scope.workbook.settings.has(name) ? setting({ scope, key: name }) : null;
      },
    },
  },
});

const workbookProtection = maker<ScopeSelf>({
  name: 'WorkbookProtection',
  members: { Protected: { since: '1.7', get: ({ scope }) => scope.workbook.structureProtected } },
});

/** Excel draws nothing until the request is done; the sheet view draws after each request anyhow. */
const application = maker<ScopeSelf>({
  name: 'Application',
  members: {
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => null },
    CalculationMode: {
      get: ({ scope }) => scope.workbook.calculationMode,
      set: ({ scope }, value) => {
        scope.workbook.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'mode');
      },
    },
    Calculate: {
      call: ({ scope }, [type]) => {
        oneOf(type, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
        scope.workbook.calculate();
      },
    },
  },
});

/** The root of every object path. */
export const workbookObject = maker<ScopeSelf>({
  name: 'Workbook',
  members: {
    Name: { since: '1.7', get: ({ scope }) => scope.workbook.name },
    Application: { object: application },
    Worksheets: { object: sheetCollection },
    Names: { object: ({ scope }) => namesObject({ scope, names: scope.workbook.names }) },
    Settings: { since: '1.4', object: settings },
    CustomXmlParts: { since: '1.5', object: customXmlParts },
    Protection: { since: '1.7', object: workbookProtection },
    GetSelectedRange: {
      object: ({ scope }): OfficeObject => {
        const { selection, selected } = scope.workbook;
        // A chart or shape (#2268), several areas, another workbook in front (#561).
        if (selected !== 'cells') throw new HostRefusal('InvalidSelection', `no range is selected: ${selected}`);
        if (!selection) throw new HostRefusal('InvalidSelection', 'nothing is selected');
        if (selection.sheet.kind === 'chart') throw new HostRefusal('InvalidSelection', 'a chart sheet is active');
        return rangeObject({ scope, sheet: selection.sheet, range: selection.range });
      },
    },
    _RemoveReference: { call: ({ scope }, [id]) => scope.forget(textOf(id, 'reference')) },
  },
});
