import { strToU8, zipSync } from 'fflate';
import { readReportText } from '../../src/files';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['v', 'urn:schemas-microsoft-com:vml'],
];
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const part = (root: string, content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><w:${root} ${NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')}>${content}</w:${root}>`,
  );

/** A .docx with this body, and with other parts where they are given. */
const docx = (body: string, parts: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...parts,
  });

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const box = (...lines: readonly string[]): string =>
  `<w:txbxContent>${lines.map((line) => paragraph(run(line))).join('')}</w:txbxContent>`;
const shape = (content: string): string => `<wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp>`;
const drawing = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const picture = (content: string, shapeName = 'v:shape'): string =>
  `<w:pict><${shapeName}><v:textbox>${content}</v:textbox></${shapeName}></w:pict>`;
const choices = (choice: string, fallback = ''): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent></w:r>`;
const withFallback = (choice: string, fallback: string): string =>
  choices(choice, `<mc:Fallback>${fallback}</mc:Fallback>`);
const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;

const lines = async (bytes: Uint8Array): Promise<string[]> =>
  (await readReportText('bao-cao.docx', bytes, (text) => text)).text.split('\n').filter((line) => line !== '');

describe('the text of a .docx', () => {
  const BOX = box('Thu 12.500 triệu đồng.', 'Chi 9.000 triệu đồng.');

  test.each<[string, string]>([
    ['as Word writes it, with its older form as Fallback', withFallback(drawing(shape(BOX)), picture(BOX))],
    ['without a Fallback', choices(drawing(shape(BOX)))],
    ['with a picture as Fallback', withFallback(drawing(shape(BOX)), '<w:pict><v:shape/></w:pict>')],
    ['with an empty Fallback', withFallback(drawing(shape(BOX)), '')],
    ['of which only the Fallback has text', withFallback('<w:drawing/>', picture(BOX))],
    ['in an ellipse as Fallback', withFallback(drawing('<wps:wsp/>'), picture(BOX, 'v:oval'))],
    ['in a drawing without alternatives', `<w:r>${drawing(shape(BOX))}</w:r>`],
    ['in the form of old alone', `<w:r>${picture(BOX)}</w:r>`],
    ['in an ellipse of old', `<w:r>${picture(BOX, 'v:oval')}</w:r>`],
  ])('has a text box %s once, after the paragraph that it is anchored in', async (_, content) => {
    const body = paragraph(run('Trước'), content, run(' sau.')) + paragraph(run('Đoạn tiếp.'));
    expect(await lines(docx(body))).toEqual([
      'Trước sau.',
      'Thu 12.500 triệu đồng.',
      'Chi 9.000 triệu đồng.',
      'Đoạn tiếp.',
    ]);
  });

  test('has all boxes of a group, of a paragraph and of a table, in their order', async () => {
    const group = drawing(`<wpg:wgp>${shape(box('Một'))}${shape(box('Hai'))}</wpg:wgp>`);
    const body =
      paragraph(choices(group), withFallback(drawing(shape(box('Ba'))), picture(box('Ba')))) +
      table(paragraph(run('Ô'), choices(drawing(shape(box('Bốn'))))), paragraph(run('Ô bên')));
    expect(await lines(docx(body))).toEqual(['Một', 'Hai', 'Ba', 'Ô', 'Bốn', 'Ô bên']);
  });

  test('has a table within a box, and a box within a box', async () => {
    const inner = `<w:txbxContent>${table(paragraph(run('Trong ô')))}${paragraph(run('Ngoài'), choices(drawing(shape(box('Trong cùng')))))}</w:txbxContent>`;
    const body = paragraph(withFallback(drawing(shape(inner)), picture(inner)));
    expect(await lines(docx(body))).toEqual(['Trong ô', 'Ngoài', 'Trong cùng']);
  });

  test('has other alternatives as their Fallback says', async () => {
    const body = paragraph(withFallback('<w:t>mới</w:t>', '<w:t>cũ</w:t>'), choices(drawing(shape(box('Hộp')))));
    expect(await lines(docx(body))).toEqual(['cũ', 'Hộp']);
  });

  test('has no headers, footers and footnotes', async () => {
    const body = paragraph(run('Thân'), '<w:r><w:footnoteReference w:id="2"/></w:r>');
    const parts = {
      'word/header1.xml': part('hdr', paragraph(run('Đầu trang'))),
      'word/footer1.xml': part('ftr', paragraph(run('Chân trang'))),
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph(run('Chú thích'))}</w:footnote>`),
    };
    expect(await lines(docx(body, parts))).toEqual(['Thân']);
  });

  test('is refused where the document is not well-formed', async () => {
    const broken = docx(paragraph(choices(drawing('<w:txbxContent>'))));
    await expect(lines(broken)).rejects.toMatchObject({ code: 'damaged-document' });
  });
});
