/**
 * The type definitions of Office.js as an Excel of a given ExcelApi set has them: every later member is cut out, by the
 * remarks of `@types/office-js` itself ("[Api set: ExcelApi 1.16]").
 */
import ts from 'typescript';

/** Whether a declaration's remark names a later set than the wanted one, or one that only some hosts or previews have. */
function isLater(remark: string, level: readonly [number, number]): boolean {
  const match = /\[\s*Api set:\s*(\w+)(?:\s+([\w.]+))?/i.exec(remark);
  if (!match || !/^ExcelApi/.test(match[1]!)) return false;
  const [major, minor] = (match[2] ?? '').split('.').map(Number);
  if (match[1] !== 'ExcelApi' || !Number.isInteger(major) || !Number.isInteger(minor)) return true;
  return major! > level[0] || (major === level[0] && minor! > level[1]);
}

/** The text without the later members; `count` of them were cut. */
export function cutTypes(
  text: string,
  level: readonly [number, number],
): { readonly text: string; readonly count: number } {
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest, true);
  const cuts: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    const remark = ts
      .getJSDocCommentsAndTags(node)
      .map((part) => part.getText(file))
      .join('\n');
    const isMember = ts.isClassElement(node) || ts.isTypeElement(node) || ts.isEnumMember(node) || ts.isStatement(node);
    if (isMember && remark !== '' && !ts.isModuleDeclaration(node) && isLater(remark, level)) {
      // An enumeration's member keeps its comma outside of its node.
      const comma = ts.isEnumMember(node) && text[node.end] === ',' ? 1 : 0;
      cuts.push([node.getFullStart(), node.end + comma]);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let result = '';
  let from = 0;
  for (const [start, end] of cuts) {
    result += text.slice(from, start);
    from = end;
  }
  return { text: result + text.slice(from), count: cuts.length };
}
