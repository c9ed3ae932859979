/** Office.js's parts of custom XML, as far as they are read. */
import { itemNotFound } from '../refusal';
import { type OfficeObject, type Scope, maker, textOf } from './office-object';

interface PartSelf {
  readonly scope: Scope;
  readonly id: string;
}

interface ScopedSelf {
  readonly scope: Scope;
  readonly namespace: string;
}

const part = maker<PartSelf>({
  name: 'CustomXmlPart',
  id: ({ id }) => id,
  members: {
    Id: { since: '1.5', get: ({ id }) => id },
    GetXml: { since: '1.5', call: ({ scope, id }) => scope.workbook.customXml.get(id) ?? '' },
  },
});

/** The namespace of the root element. */
const namespaceOf = (xml: string): string => /<(?![?!])[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? '';

const allOf = ({ scope }: { readonly scope: Scope }): readonly PartSelf[] =>
  [...scope.workbook.customXml.keys()].map((id) => ({ scope, id }));

const partsOf = ({ scope, namespace }: ScopedSelf): readonly PartSelf[] =>
  allOf({ scope }).filter(({ id }) => namespaceOf(scope.workbook.customXml.get(id) ?? '') === namespace);

function found(parts: readonly PartSelf[], id: unknown): OfficeObject {
  const one = parts.find((each) => each.id === id);
  if (!one) throw itemNotFound(`no part of custom XML ${String(id)}`);
  return part(one);
}

const scopedParts = maker<ScopedSelf>({
  name: 'CustomXmlPartScopedCollection',
  items: (self) => partsOf(self).map(part),
  item: (self, id) => found(partsOf(self), id),
  members: {
    // Neither of none nor of several there is an only one.
    GetOnlyItemOrNullObject: {
      since: '1.5',
      object: (self) => {
        const [only, ...more] = partsOf(self);
        return only && more.length === 0 ? part(only) : null;
      },
    },
  },
});

export const customXmlParts = maker<{ readonly scope: Scope }>({
  name: 'CustomXmlPartCollection',
  items: (self) => allOf(self).map(part),
  item: (self, id) => found(allOf(self), id),
  members: {
    GetByNamespace: {
      since: '1.5',
      object: ({ scope }, [uri]) => scopedParts({ scope, namespace: textOf(uri, 'namespaceUri') }),
    },
  },
});
