/** The worst case of checking: thousands of rates divided by one cell, none of them right. */
import { checkRelations } from '../../src/checks';
import type { Relation } from '../../src/relations';
import { cellKey, GridBuilder } from '../../src/sheet';
import type { Measure } from './bench';

/** 5,000 rates that are all divided by one cell, and none of them right. */
export function worstCase(lines = 5000): Measure {
  const builder = new GridBuilder('Biểu 1');
  const relations: Relation[] = [];
  builder.set(0, 0, 298301);
  for (let row = 1; row <= lines; row++) {
    builder.set(row, 0, (row * 7919) % 90001);
    builder.set(row, 1, ((row * 104729) % 9973) / 100);
    relations.push({
      sheet: 'Biểu 1',
      foundBy: 'share',
      kind: 'ratio',
      role: 'share',
      result: cellKey(row, 1),
      operands: [cellKey(row, 0), cellKey(0, 0)],
      scale: 100,
      comparison: 'equal',
      evidence: ['label', 'arithmetic'],
      confidence: 0.9,
      group: row,
    });
  }
  const grid = builder.build();
  const start = performance.now();
  const { findings } = checkRelations(new Map([[grid.sheet, grid]]), [], relations);
  const seconds = (performance.now() - start) / 1000;
  const reported = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  const cut = reported.find(({ rule }) => rule === 'too-many');
  return {
    name: `${lines} broken relations that hang together by one cell`,
    value: seconds,
    unit: 's',
    goal: 5,
    note: `${reported.length} findings${cut ? `, one of them for ${String(cut.details['count'])} relations not searched` : ', nothing cut short'}`,
  };
}
