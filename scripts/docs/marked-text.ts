/** Parts of a document that are written by a program: what stands between two marks. */

/** The document with a text between the first mark and the second. Throws where it has lost them. */
export function withText(document: string, [first, last]: readonly [string, string], text: string): string {
  const [start, end] = [document.indexOf(first), document.indexOf(last)];
  if (start < 0 || end < start) throw new Error(`the document has lost the marks "${first}" and "${last}"`);
  return `${document.slice(0, start)}${first}\n\n${text}\n\n${document.slice(end)}`;
}
