import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkRelations } from '../../src/checks';
import { readWorkbook } from '../../src/files';
import { checkWorkbook } from '../../src/jobs';
import type { Relation } from '../../src/relations';
import { cellKey, GridBuilder } from '../../src/sheet';
import type { Measure } from './bench';

const SHARED = '../shared/data/workbooks';

/**
 * Checking (tables, relations and findings) against reading, over all workbooks of a folder and its folders: how much
 * of the wait is ours. Each workbook is read and checked twice and the better time counts, so that the first run warms
 * the program up and a neighbour on the machine disturbs less.
 */
export function checkingAgainstReading(folder = existsSync(SHARED) ? SHARED : 'samples'): Measure[] {
  let reading = 0;
  let checking = 0;
  let sheets = 0;
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.xlsx?$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const best = { reading: Infinity, checking: Infinity };
    for (let run = 0; run < 2; run++) {
      const start = performance.now();
      const { grids } = readWorkbook(file, bytes);
      const read = performance.now();
      checkWorkbook(grids);
      best.reading = Math.min(best.reading, read - start);
      best.checking = Math.min(best.checking, performance.now() - read);
      if (run === 0) sheets += grids.length;
    }
    reading += best.reading;
    checking += best.checking;
  }
  return [
    {
      name: `checking ÷ reading, ${files.length} workbooks of ${folder}`,
      value: checking / reading,
      unit: '×',
      goal: 0.5,
      note: `${checking.toFixed(0)} ms ÷ ${reading.toFixed(0)} ms, ${sheets} sheets`,
    },
    worstCase(),
  ];
}

/** 5,000 rates that are all divided by one cell, and none of them right. */
function worstCase(lines = 5000): Measure {
  const builder = new GridBuilder('Biểu 1');
  const relations: Relation[] = [];
  builder.set(0, 0, 298301);
  for (let row = 1; row <= lines; row++) {
    builder.set(row, 0, (row * 7919) % 90001);
    builder.set(row, 1, ((row * 104729) % 9973) / 100);
    relations.push({
      sheet: 'Biểu 1',
      kind: 'ratio',
      role: 'share',
      result: cellKey(row, 1),
      operands: [cellKey(row, 0), cellKey(0, 0)],
      scale: 100,
      comparison: 'equal',
      evidence: ['label', 'arithmetic'],
      confidence: 0.9,
      rule: row,
    });
  }
  const grid = builder.build();
  const start = performance.now();
  const { findings } = checkRelations(new Map([[grid.sheet, grid]]), [], relations);
  const seconds = (performance.now() - start) / 1000;
  const told = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  const cut = told.find(({ rule }) => rule === 'too-many');
  return {
    name: `${lines} broken relations that hang together by one cell`,
    value: seconds,
    unit: 's',
    goal: 5,
    note: `${told.length} findings${cut ? `, one of them for ${String(cut.details['count'])} relations not searched` : ', nothing cut short'}`,
  };
}
