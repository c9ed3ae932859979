/** The English sentences of findings, by rule id; ../vi/findings.ts says what their parameters hold. */
import type { findings as vietnamese } from '../vi/findings';

/** English texts of the findings; keys and parameters are those of `../vi/findings.ts`. */
export const findings: Record<keyof typeof vietnamese, string> = {
  total: 'Cell {result} says {stated}; adding up {expression}{basis} gives {expected}.{clue}',
  'only-part': 'Cell {result} says {stated}, but its only part with a figure ({expression}) says {expected}.{clue}',
  difference: 'Cell {result} says {stated}; {expression}{basis} gives {expected}.{clue}',
  share: 'Cell {result} says {stated}; recomputed from {expression}{basis} it is {expected}.{clue}',
  attainment: 'Cell {result} says {stated}; recomputed from {expression}{basis} it is {expected}.{clue}',
  level: 'Cell {result} says {stated}; recomputed from {expression}{basis} it is {expected}.{clue}',
  growth: 'Cell {result} says {stated}; recomputed from {expression}{basis} it is {expected}.{clue}',
  average: 'Cell {result} says {stated}; the average of {expression}{basis} is {expected}.{clue}',
  copy: 'Cell {result} says {stated}, but the same figure at {expression} reads {expected}.{clue}',
  'of-which':
    'Cell {result} says {stated}, more than the whole {expected} at {expression}, though it is only a part of it.{clue}',
  'parts-exceed':
    'Cell {result} says {stated}, but its parts alone ({expression}) already come to {expected}, more than the whole.{clue}',
  'small-gap':
    'Cell {result} says {stated}; adding up {expression}{basis} gives {expected}. The other totals of the table close, so rounding hardly explains this gap.{clue}',
  'line-left-out':
    '{count} {count:total|totals} ({cells}) {count:leaves|leave} out line {row}: the gap is exactly what that line holds. Cell {result} says {stated}; with cell {left} it comes to {expected}.',
  'blank-result':
    '{blanks} is blank, while the cells of its line ({parts}) come to {amount}: exactly the gap at {result}, which says {stated} where {expression} comes to {expected}.',
  'part-without-whole':
    '{parts} hold {amount} while the whole of their line ({blanks}) is blank: exactly the gap at {result}, which says {stated} where {expression} comes to {expected}.',
  'lines-differ':
    '{count} cells do not follow the calculation {expression}{basis} of the other lines: {cells}. Check whether this part is built differently.',
  declaration:
    'The calculation “{source}” {contradicted}, e.g. cell {example}. The calculation itself may be misprinted.',
  'too-many':
    'This sheet has {count} calculations that do not agree, too many to search for each wrong cell. Check how the table is built, starting at cell {cell}.',
  rounding: '{count} {count:cell|cells} {count:differs|differ} within rounding, which is no error: {cells}.',
  'rounding-printed':
    'The stored figures agree, but as printed {count} cells do not add up because of rounding: {cells}.',
  'mixed-scale':
    'This column mixes percentages and fractions: {cells} are off by a factor of 100 against the other cells.',

  'error-value': 'Cell {cell} shows {error}.{dependents}',
  circular: 'Formulas refer to each other in a circle: {cells}. Excel cannot compute these cells.',
  'external-link':
    '{count} formulas read another workbook, e.g. cell {cell}. These figures may not update once the file is sent.',
  'lost-reference': '{count} formulas have lost a reference (#REF!) without showing an error, e.g. cell {cell}.',
  'double-count':
    'The formula in {cell} adds up {range}, where {inner} already holds the sum of these very rows: they are counted twice.{others}',
  'range-short': 'The formula in {cell} only takes in {range} and leaves out {missed}{missedFigure}{beside}.{others}',
  'range-differs': 'The formula in {cell} adds up {range}, unlike the cells beside it ({example}: {exampleFormula}).',
  'pattern-differs':
    'The formula in {cell} ({formula}) differs from the cells beside it ({example}: {exampleFormula}).{others}',
  'typed-over':
    'Cell {cell} holds the typed number {value} among formulas ({example}: {exampleFormula}). It will not change with the data.{others}',
  plug: 'The formula in {cell} adds a typed number, {plug} ({formula}), of unknown origin.{others}',

  'text-number': '{count} cells hold numbers as text, which Excel skips when adding up: {cells} (e.g. “{text}”).',
  'duplicate-row': 'Row {row} has the same name and figures as row {other}: “{label}”.',
  'rate-outside':
    'Cell {result} gives the overall rate as {stated}, outside the rates of its parts ({expression}), which run from {low} to {high}.',
  'rate-mean':
    'Cell {result} gives the overall rate as {stated}; the weighted mean of the rates of its parts ({expression}) is {expected}.',
  shares: 'The shares from {first} to {last} add up to {sum}%, not 100%.',

  unseen:
    'In cells that are not printed (hidden rows, columns or sheets, or outside the print area) {count} places may need a look if they are still used: {cells}.',
  'unseen-source':
    'Cell {unseenCell} (not printed) says {stated}, recomputed {expected}; the printed cell {cell} is computed with it.',

  'clause.declared': ' (by “{source}”)',
  'clause.formula': ' (by the formula)',
  'clause.arithmetic': ' (as in the other lines)',
  'clause.result': ' Most likely: {slip}.',
  'clause.suspect': ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion}.',
  'clause.suspect-slip': ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion} ({slip}).',
  'clause.all':
    ' Cell {suspect} is most likely wrong: it says {value} and should be {suggestion}; then all {relations} calculations agree.',
  'clause.all-slip':
    ' Cell {suspect} is most likely wrong ({slip}): it says {value} and should be {suggestion}; then all {relations} calculations agree.',
  'clause.carried': ' The difference was carried into {carried}: correct these as well.',
  'clause.swap': ' Cells {suspect} and {partner} have most likely changed places.',
  'clause.ties': ' Which cell is wrong cannot be told: {ties}.',
  'clause.missed': ' ({missedValue})',
  'clause.beside': ', while {example} ({exampleFormula}) takes in all',
  'clause.contradicted-number': 'in the number row is contradicted by {broken} of {lines} lines',
  'clause.contradicted-name': 'in the name of a row is contradicted by {broken} of {lines} columns',
  'clause.block': ' The same holds for the cells beside it: {block}.',
  'clause.unseen': ' (Not printed: {unseen}.)',
  'clause.ties-many': ' Which of {tied} cells is wrong cannot be told ({ties}…).',
  'clause.gap': ' The gap of {gap} is exactly what {gapCell} says: it may have been left out or added besides.',
  'clause.note':
    ' The difference is exactly what the note in {noteCell} gives ({noteText}): it is probably in no line of the table.',
  'clause.dependents': ' {dependents} other cells show an error because of it.',
};
