/**
 * Offline checks of an add-in-only manifest: what Microsoft's validator (`npm run validate`) would refuse and can be
 * found without asking their service. Sources: the manifest schema of [MS-OWEMXML] and learn.microsoft.com's
 * "Office Add-ins manifest" reference (lengths, element order, icon sizes).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Children in the only order that the schema allows, by parent. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Tooltip', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Which list of Resources a reference must lead to. */
const LISTS: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

const LONGEST: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048 };
const NEEDED_ICONS = ['16', '32', '80'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: Element = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

function* walk(
  element: Element,
  parent: Element | null = null,
): Generator<{ element: Element; parent: Element | null }> {
  yield { element, parent };
  for (const child of element.children) yield* walk(child, element);
}

/**
 * Four whole numbers, the first at least 1: Microsoft's validator refuses versions below 1.0 (learn.microsoft.com, "Office
 * Store submission FAQ": "a is an integer between 1-9999, and each of b, c, d are each integers between 0-9999").
 */
const isVersion = (version: string): boolean => /^[1-9]\d{0,3}(\.(0|[1-9]\d{0,3})){3}$/.test(version);

/** Width and height in a PNG's header; null for anything else. */
function pngSize(file: string): { width: number; height: number } | null {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * Every complaint about the manifest, in English, empty when there is none. `root` is the folder that the site is
 * made of (assets/ lies in it); `functions` are the ids given to `Office.actions.associate`.
 */
export function manifestComplaints(xml: string, root: string, functions: readonly string[]): string[] {
  const complaints: string[] = [];
  const say = (text: string) => void complaints.push(text);
  let app: Element;
  try {
    app = parse(xml);
  } catch (error) {
    return [`not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  if (app.name !== 'OfficeApp' || app.attributes['xsi:type'] !== 'TaskPaneApp')
    say('the root is not OfficeApp of type TaskPaneApp');

  const all = [...walk(app)];
  const named = (name: string) => all.filter(({ element }) => element.name === name);
  const only = (name: string) => app.children.find((child) => child.name === name);

  if (!UUID.test(only('Id')?.text.trim() ?? '')) say('Id is not a UUID');
  if (!isVersion(only('Version')?.text.trim() ?? '')) {
    say('Version is not a.b.c.d with a from 1 to 9999 and the others from 0 to 9999');
  }
  if (only('DefaultLocale')?.text.trim() !== 'vi-VN') say('DefaultLocale is not vi-VN');

  for (const { element } of all) {
    const order = ORDER[element.name];
    if (!order) continue;
    const places = element.children.map((child) => order.indexOf(child.name));
    element.children.forEach((child, place) => {
      if (places[place] === -1) say(`<${child.name}> does not belong in <${element.name}>`);
      else if (place > 0 && places[place]! < places[place - 1]!)
        say(`<${child.name}> comes too late in <${element.name}>`);
    });
  }

  const ids = new Set<string>();
  const resources = new Map<string, { list: string; element: Element }>();
  for (const { element, parent } of all) {
    const id = element.attributes.id;
    if (id === undefined || element.name === 'OfficeTab') continue;
    if (ids.has(id)) say(`the id "${id}" is given twice`);
    ids.add(id);
    if (parent && /^bt:(Images|Urls|ShortStrings|LongStrings)$/.test(parent.name)) {
      resources.set(id, { list: parent.name, element });
      if (id.length > 32) say(`the resource id "${id}" is longer than 32 characters`);
    }
  }

  const used = new Set<string>();
  for (const { element } of all) {
    const resid = element.attributes.resid;
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.get(resid);
    if (!resource) say(`<${element.name}> points to "${resid}", which is no resource`);
    else if (LISTS[element.name] && resource.list !== LISTS[element.name]) {
      say(`<${element.name}> points to "${resid}" in ${resource.list}, it must be in ${LISTS[element.name]}`);
    }
  }
  for (const id of resources.keys()) if (!used.has(id)) say(`the resource "${id}" is used by nothing`);

  for (const [id, { list, element }] of resources) {
    const texts = [
      element.attributes.DefaultValue ?? '',
      ...element.children.map((child) => child.attributes.Value ?? ''),
    ];
    if (texts.some((text) => text.trim() === '')) say(`the resource "${id}" is empty`);
    const longest = LONGEST[list];
    if (longest && texts.some((text) => text.length > longest))
      say(`the resource "${id}" is longer than ${longest} characters`);
    if (list.endsWith('Strings') && !element.children.some((child) => child.attributes.Locale?.startsWith('en-'))) {
      say(`the text "${id}" has no English override`);
    }
  }
  for (const name of ['DisplayName', 'Description']) {
    if (!only(name)?.children.some((child) => child.attributes.Locale?.startsWith('en-')))
      say(`${name} has no English override`);
  }

  for (const { element } of all) {
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (/^(DefaultValue|Value)$/.test(attribute) && /^[a-z]+:\/\//i.test(value) && !value.startsWith('https://')) {
        say(`${value} is not https`);
      }
    }
  }

  for (const { element } of named('Icon')) {
    const sizes = element.children.map((child) => child.attributes.size ?? '');
    for (const size of NEEDED_ICONS) if (!sizes.includes(size)) say(`an <Icon> lacks the size ${size}`);
    for (const child of element.children) {
      const address = resources.get(child.attributes.resid ?? '')?.element.attributes.DefaultValue;
      if (address) iconComplaint(address, Number(child.attributes.size));
    }
  }
  const baseIcon = only('IconUrl')?.attributes.DefaultValue;
  const highIcon = only('HighResolutionIconUrl')?.attributes.DefaultValue;
  if (!baseIcon) say('IconUrl is missing');
  else iconComplaint(baseIcon, 32);
  if (!highIcon) say('HighResolutionIconUrl is missing');
  else iconComplaint(highIcon, 64);

  function iconComplaint(address: string, size: number): void {
    const file = path.join(root, new URL(address).pathname);
    if (!existsSync(file)) return say(`${address}: there is no such file`);
    const actual = pngSize(file);
    if (!actual) say(`${address} is no PNG`);
    else if (actual.width !== size || actual.height !== size) {
      say(`${address} is ${actual.width}×${actual.height}, it must be ${size}×${size}`);
    }
  }

  const set = named('Set').find(({ element }) => element.attributes.Name === 'ExcelApi')?.element;
  if (!set) say('no minimum of ExcelApi is declared');
  for (const { element } of named('FunctionName')) {
    const name = element.text.trim();
    if (!functions.includes(name)) say(`the function "${name}" is given to no Office.actions.associate`);
  }
  if (named('Runtimes').length > 0) say('a shared runtime is declared; it blanks panes and clears undo');
  return complaints;
}
