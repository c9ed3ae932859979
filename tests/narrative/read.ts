import { claimsIn } from '../../src/narrative';

/** What is told of a text, but for what is left open: "inconsistent 1.505 = 1.240 + 310" as "inconsistent 1505: 1240 310". */
export const told = (text: string): string[] =>
  claimsIn(text)
    .filter(({ verdict }) => verdict !== 'unchecked')
    .map(({ verdict, stated, inputs }) => `${verdict} ${stated.value}: ${inputs.map(({ value }) => value).join(' ')}`);
