/** Edits calcChain.xml: Excel's list of the cells with formulas, in the order in which it calculated them last. */
import { WorkbookError } from '../workbook';
import { appendChildren, type Extent, type Splice, prefixOf, splice, withAttribute } from './splice';
import { attribute, walkXml } from './xml';

/** A cell of the chain; one that names no sheet belongs to the sheet of the one before it. */
interface Link {
  readonly start: number;
  readonly startTagEnd: number;
  readonly end: number;
  readonly sheetId: number;
  readonly namesSheet: boolean;
}

interface Chain {
  readonly root: Extent;
  readonly prefix: string;
  readonly links: readonly Link[];
}

/** Reads a chain; null for a part that is none. */
function readChain(xml: string, file: string): Chain | null {
  const links: Link[] = [];
  const open: { start: number; startTagEnd: number; sheet: string | undefined }[] = [];
  let sheetId = 0;
  let root: Extent | null = null;
  let rootName = '';
  try {
    walkXml(xml, file, {
      open: (tag) => {
        if (tag.path.length === 1) rootName = tag.name;
        open.push({ start: tag.start, startTagEnd: tag.end, sheet: attribute(tag, 'i') });
      },
      close: (name, path, closeStart, end) => {
        const { start, startTagEnd, sheet } = open.pop()!;
        if (path.length === 1) root = { start, startTagEnd, contentEnd: closeStart === start ? null : closeStart, end };
        if (path.length !== 2 || name !== 'c') return;
        if (sheet !== undefined) sheetId = Number(sheet);
        links.push({ start, startTagEnd, end, sheetId, namesSheet: sheet !== undefined });
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
  return root && rootName === 'calcChain' ? { root, prefix: prefixOf(xml, (root as Extent).start), links } : null;
}

/**
 * The chain in which a sheet has these formulas ("B4") and no others; what it says of other sheets stays as it is. Null
 * where nothing would be left, or where the part is not a chain: Excel makes a new one for a workbook without it.
 *
 * Excel lists every formula, by the sheet's id and not its place (ECMA-376 part 1, 18.6.1). A cell on the list that has no
 * formula makes it offer a repair; so a chain is either complete or absent.
 */
export function chainWith(xml: string, file: string, sheetId: number, formulas: readonly string[]): string | null {
  const chain = readChain(xml, file);
  if (!chain) return null;
  const splices: Splice[] = [];
  let kept = 0;
  let afterCut = false;
  for (const link of chain.links) {
    const { start, startTagEnd, end } = link;
    if (link.sheetId === sheetId) {
      splices.push({ start, end, text: '' });
      afterCut = true;
      continue;
    }
    kept++;
    if (afterCut && !link.namesSheet) {
      const tag = withAttribute(xml.slice(start, startTagEnd), 'i', String(link.sheetId));
      splices.push({ start, end: startTagEnd, text: tag });
    }
    afterCut = false;
  }
  if (kept + formulas.length === 0) return null;
  const added = formulas.map((cell) => `<${chain.prefix}c r="${cell}" i="${sheetId}"/>`).join('');
  if (added !== '') splices.push(...appendChildren(xml, chain.root, added));
  return splice(xml, splices);
}
