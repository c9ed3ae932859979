/** The guide for users, docs/huong-dan.md: it names everything that can be pressed in the pane, and every template. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { mergingTexts, textsOf } from '../../src/locales';
import { TEMPLATE_IDS } from '../../src/summary';
import { templateKey } from '../../src/wording';

const texts: Readonly<Record<string, string>> = { ...textsOf('vi').messages, ...mergingTexts.vi };

/** Keys of the texts that stand inside of buttons, links, switches and boxes of the pane, not of their hints. */
function pressedKeys(): string[] {
  const sources = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(path.join('src/taskpane', file), 'utf8'));
  const elements = sources.flatMap((source) => [
    ...source.matchAll(/<(Button|Link|Switch|Checkbox)\b.*?(?:<\/\1>|\/>)/gs),
  ]);
  const keys = elements.flatMap(([element]) =>
    [...element.matchAll(/(?<!(?:title|aria-label)=)\{t\('([\w.-]+)'/g)].map((match) => match[1]!),
  );
  return [...new Set(keys)];
}

/** "Xem thêm {count}" is in the guide as "Xem thêm …". */
function isNamed(key: string, guide: string): boolean {
  const pieces = texts[key]!.split(/\{[^}]*\}/).map((piece) => piece.replace(/^[\s:.…]+|[\s:.…]+$/g, ''));
  return pieces.every((piece) => guide.includes(piece.toLowerCase()));
}

it('names every button of the pane', () => {
  const guide = readFileSync('docs/huong-dan.md', 'utf8').toLowerCase();
  const keys = pressedKeys();
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !isNamed(key, guide)).map((key) => `${key}: ${texts[key]}`)).toEqual([]);
});

/** How the guide's heading counts them. */
const COUNTS: Readonly<Record<number, string>> = { 6: 'Sáu', 7: 'Bảy', 8: 'Tám', 9: 'Chín', 10: 'Mười' };

it('and every template of summaries, as docs/dong-lenh.md does by id', () => {
  const guide = readFileSync('docs/huong-dan.md', 'utf8');
  const commands = readFileSync('docs/dong-lenh.md', 'utf8');
  expect(TEMPLATE_IDS.filter((id) => !guide.includes(`**${texts[templateKey(id)]}**`))).toEqual([]);
  expect(guide).toContain(`### ${COUNTS[TEMPLATE_IDS.length]} mẫu tổng hợp\n`);
  expect(TEMPLATE_IDS.filter((id) => !commands.includes(`\`${id}\` (${texts[templateKey(id)]})`))).toEqual([]);
});
