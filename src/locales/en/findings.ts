/** The English sentences of findings, by rule id; ../vi/findings.ts says what their parameters hold. */
import type { findings as vietnamese } from '../vi/findings';

/** English texts of the findings; keys and parameters are those of `../vi/findings.ts`. */
export const findings: Record<keyof typeof vietnamese, string> = {
  total: 'Cell {result} says {stated}, but adding up {expression}{basis} gives {expected}.{clue}',
  'only-part': 'Cell {result} says {stated}, but its only part with a figure ({expression}) says {expected}.{clue}',
  difference: 'Cell {result} says {stated}, but {expression}{basis} gives {expected}.{clue}',
  share: 'Cell {result} says {stated}, but recomputed from {expression}{basis} it is {expected}.{clue}',
  attainment: 'Cell {result} says {stated}, but recomputed from {expression}{basis} it is {expected}.{clue}',
  level: 'Cell {result} says {stated}, but recomputed from {expression}{basis} it is {expected}.{clue}',
  growth: 'Cell {result} says {stated}, but recomputed from {expression}{basis} it is {expected}.{clue}',
  product: 'Cell {result} says {stated}, but {expression}{basis} comes to {expected}.{clue}',
  average: 'Cell {result} says {stated}, but the average of {expression}{basis} is {expected}.{clue}',
  copy: 'Cell {result} says {stated}, but for the same figure {expression} says {expected}.{clue}',
  'of-which':
    'Cell {result} is an “of which” figure but says {stated}, more than the whole, {expected} at {expression}.{clue}',
  'parts-exceed':
    'Cell {result} says {stated}, but its parts alone ({expression}) already come to {expected}, more than the whole.{clue}',
  'small-gap':
    'Cell {result} says {stated}, but adding up {expression}{basis} gives {expected}; the other totals of the table agree, so rounding is hardly the reason.{clue}',
  'line-left-out':
    '{count} {count:total|totals} ({cells}) {count:leaves|leave} out line {row}: the gap is exactly what that line holds. For example, {result} says {stated}; with {left} it comes to {expected}.',
  'line-twice':
    'Row {row} repeats row {other} (“{label}”), and {count} {count:total|totals} ({cells}) {count:lacks|lack} exactly what it holds: for example, {result} says {stated}, but adding up {expression} gives {expected}. Most likely one of the two rows should not be there.',
  'total-line': 'Cell {result} says {stated}, but adding up {expression} gives {expected}{together}.{why}',
  'blank-result':
    '{blanks} is blank, while {parts} would make it {amount}, exactly the gap at {result}: it says {stated}, and {expression} comes to {expected}.',
  'part-without-whole':
    'The whole at {blanks} is blank, while its parts in the same line ({parts}) hold {amount}, exactly the gap at {result}: it says {stated}, and {expression} comes to {expected}.',
  'lines-differ':
    'Built unlike the other lines, which are {expression}{basis}: {which}. Check whether this part is built in its own way.',
  declaration:
    'The calculation “{source}” {contradicted} (e.g. cell {example}). The calculation itself may be misprinted.',
  'too-many':
    'This sheet has {count} calculations that do not agree, too many to look for each wrong cell. Check how the table is built, starting at cell {cell}.',
  rounding: 'Off within rounding only, which is not an error: {which}.',
  'rounding-printed': 'The stored figures agree; rounding shows only in print, at {which}.',
  'mixed-scale':
    'This column mixes percentages and multiples: {cells} are off by a factor of 100 against the other cells.',

  'error-value': 'Cell {cell} shows {error}{dependents}.',
  circular: 'The formulas in {cells} refer to each other in a circle, so Excel cannot compute them.',
  'external-link':
    '{count} {count:formula|formulas} ({likewise}cell {cell}) {count:reads|read} another workbook; these figures may not update once the file is sent.',
  'lost-reference':
    '{count} {count:formula|formulas} ({likewise}cell {cell}) {count:has|have} lost a reference (#REF!) without showing an error.',
  'double-count':
    'The formula in {cell} adds up {range}, which already holds the sums of these very rows ({inner}), so they are counted twice.{others}',
  'range-short': 'The formula in {cell} only takes in {range} and leaves out {missed}{missedFigure}{beside}.{others}',
  'range-long':
    'The formula in {cell} ({formula}) runs on into the next group, from {beyond}, while {example} ({exampleFormula}) stops at the end of its own.{others}',
  'range-differs':
    'The formula in {cell} adds up {range}, unlike the cells beside it (e.g. {example}: {exampleFormula}).',
  'pattern-differs':
    'The formula in {cell} ({formula}) differs from the cells beside it (e.g. {example}: {exampleFormula}).{others}',
  'typed-over':
    'Cell {cell} holds the typed number {value} among formulas (e.g. {example}: {exampleFormula}). When the data change, it is not recomputed.{others}',
  plug: 'The formula in {cell} ({formula}) adds a typed number, {plug}, of unknown origin.{others}',

  'text-number': 'Kept as text{example}, so that Excel skips it when adding up: {which}.',
  'duplicate-row': 'Row {row} has the same name and figures as row {other}: “{label}”.',
  'rate-outside':
    'Cell {result} gives the overall rate as {stated}, while the rates of its parts ({expression}) only run from {low} to {high}.',
  'rate-mean':
    'Cell {result} gives the overall rate as {stated}, but the weighted mean of the rates of its parts ({expression}) is {expected}.',
  shares: 'The shares from {first} to {last} add up to {sum}%, not 100%.',

  unseen:
    'An error, or figures that do not agree, where nothing is printed (hidden rows, columns or sheets, or outside the print area): {which}. Check this if it is still in use.',
  'unseen-source':
    'Cell {unseenCell} (not printed) says {stated}, but recomputed it is {expected}; the printed cell {cell} is computed from it.',

  'clause.one-cell': 'cell {cells}',
  'clause.many-cells': '{count} cells ({cells})',
  'clause.for-example': 'e.g. ',
  'clause.the-text': ' (“{text}”)',
  'clause.example-text': ', e.g. “{text}”',
  'clause.declared': ' (by “{source}”)',
  'clause.formula': ' (by the formula)',
  'clause.arithmetic': ' (as in the other lines)',
  'clause.result': ' Most likely: {slip}.',
  'clause.suspect': ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion}.',
  'clause.suspect-slip': ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion} ({slip}).',
  'clause.suspect-blank': ' Cell {suspect} may have been left blank; {suggestion} is missing.',
  'clause.all-blank':
    ' Cell {suspect} has most likely been left blank; with {suggestion} in it, its {relations} calculations all agree.',
  'clause.all':
    ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion}; then its {relations} calculations all agree.',
  'clause.all-slip':
    ' Cell {suspect} is most likely wrong ({slip}): it says {value} and should be {suggestion}; then its {relations} calculations all agree.',
  'clause.carried': ' The difference was carried into {carried}: correct these as well.',
  'clause.swap': ' Cells {suspect} and {partner} have most likely changed places.',
  'clause.ties': ' It cannot be told which of {ties} is wrong.',
  'clause.together-more': '; all {count} cells of the total line ({cells}) are more than their lines add up to',
  'clause.together-less': '; all {count} cells of the total line ({cells}) are less than their lines add up to',
  'clause.line-missing': ' Most likely a line is missing from the table, or one of them is not complete.',
  'clause.number-missing': ' The numbers go from {from} to {to}: most likely the line between them is missing.',
  'clause.line-blank': ' Row {row} (“{label}”) has no figures: most likely they were forgotten.',
  'clause.line-added': ' Most likely the total line was not updated after a line was added or changed.',
  'clause.missed': ' ({missedValue})',
  'clause.beside': ', while {example} ({exampleFormula}) takes in all',
  'clause.contradicted-number': 'in the number row does not hold for {broken} of {lines} lines',
  'clause.contradicted-name': 'in the name of a row does not hold for {broken} of {lines} columns',
  'clause.block': ' The same holds for the cells beside it ({block}).',
  'clause.unseen': ' {unseen} is not printed.',
  'clause.ties-many': ' It cannot be told which of {tied} cells is wrong ({ties}…).',
  'clause.gap':
    ' The gap of {gap} is exactly what {gapCell} says: that cell may have been left out, or added in by mistake.',
  'clause.note':
    ' The difference is exactly what the note in {noteCell} gives ({noteText}): it is probably in no line of the table.',
  'clause.dependents': ', which makes {dependents} other {dependents:cell|cells} show an error',
};
