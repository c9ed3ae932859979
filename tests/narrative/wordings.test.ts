import { claimsIn, type Claim } from '../../src/narrative';
import { NO_CLAIMS } from './no-claims';
import { OTHER_FIGURES } from './other-figures';
import { versions, WORDINGS } from './wordings';
import { OTHER_BASES, WORDINGS_OF_BASES } from './wordings-of-bases';
import { WORDINGS_OF_ROLES } from './wordings-of-roles';

const ALL = [...WORDINGS, ...WORDINGS_OF_ROLES, ...WORDINGS_OF_BASES];

const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';
const briefly = ({ kind, verdict, stated }: Claim): string => `${kind} ${verdict} ${stated.value}`;

describe('wordings of claims', () => {
  test.each(ALL.map((wording) => [versions(wording).right, wording.kind]))('agrees: %s', (text, kind) => {
    const claims = claimsIn(text);
    expect(claims.filter(isWrong).map(briefly)).toEqual([]);
    expect(claims.some((claim) => claim.kind === kind && claim.verdict === 'consistent')).toBe(true);
  });

  test.each(ALL.map((wording) => [versions(wording).slipped, wording.slipped]))(
    'does not agree: %s',
    (text, verdict) => {
      expect(claimsIn(text).map((claim) => claim.verdict)).toContain(verdict);
    },
  );
});

describe('texts without claims', () => {
  test.each(NO_CLAIMS)('%s', (text) => {
    expect(claimsIn(text).filter(({ verdict }) => verdict !== 'unchecked')).toEqual([]);
  });
});

describe('texts whose figures are not the ones compared', () => {
  test.each([...OTHER_FIGURES, ...OTHER_BASES])('%s', (text) => {
    expect(claimsIn(text).filter(isWrong).map(briefly)).toEqual([]);
  });
});
