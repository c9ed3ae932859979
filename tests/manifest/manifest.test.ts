/** The manifest, and what the offline checks refuse. */
import { readFileSync } from 'node:fs';
import { manifestComplaints } from '../../scripts/manifest/check';
import { ACTION_IDS } from '../../src/commands';

const manifest = readFileSync('manifest.xml', 'utf8');
const complaints = (xml: string) => manifestComplaints(xml, process.cwd(), Object.values(ACTION_IDS));

describe('the manifest', () => {
  it('draws no complaint', () => {
    expect(complaints(manifest)).toEqual([]);
  });

  const broken: [what: string, from: string | RegExp, to: string, complaint: RegExp][] = [
    [
      'a resid that leads nowhere',
      'resid="Check.Label"/>',
      'resid="Check.Labels"/>',
      /"Check.Labels", which is no resource/,
    ],
    [
      'a resid in the wrong list',
      '<Description resid="Check.Tip"/>',
      '<Description resid="Check.Label"/>',
      /must be in bt:LongStrings/,
    ],
    ['an id given twice', 'id="KhopSo.Check"', 'id="KhopSo.Summarize"', /"KhopSo.Summarize" is given twice/],
    ['an icon that is not there', 'assets/icon-80.png', 'assets/icon-81.png', /no such file/],
    ['an icon of another size', 'assets/icon-16.png', 'assets/icon-32.png', /32×32, it must be 16×16/],
    [
      'an address that is not https',
      'https://localhost:3000/taskpane.html',
      'http://localhost:3000/taskpane.html',
      /not https/,
    ],
    [
      'elements out of order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      /<Version> comes too late/,
    ],
    [
      'a text without its English',
      '<bt:Override Locale="en-US" Value="Summarise"/>',
      '',
      /"Summarize.Label" has no English override/,
    ],
    ['a function nobody has', '<FunctionName>summarize<', '<FunctionName>summarise<', /"summarise" is given to no/],
    ['an id that is no UUID', '<Id>5c2f6c1e', '<Id>xyz', /Id is not a UUID/],
    [
      'a text that is too long',
      'DefaultValue="Kiểm tra số liệu"',
      `DefaultValue="${'số '.repeat(50)}"`,
      /longer than 125/,
    ],
    ['a version below 1.0', '<Version>1.', '<Version>0.', /Version is not/],
    ['a version of three parts', '.0.0</Version>', '.0</Version>', /Version is not/],
    ['a version with a leading zero', '<Version>1.0.', '<Version>1.00.', /Version is not/],
    ['a part of the version above 9999', '<Version>1.0.', '<Version>1.10000.', /Version is not/],
    ['XML that does not close', '</OfficeApp>', '', /not well-formed/],
  ];
  it.each(broken)('is refused with %s', (_what, from, to, complaint) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(complaints(changed)).toEqual(expect.arrayContaining([expect.stringMatching(complaint)]));
  });
});
