/** What every part of the list of findings needs: the tables, the grids and what can be done. */
import { createContext, useContext } from 'react';
import type { Finding } from '../../checks';
import type { CellKey } from '../../sheet';
import type { Table } from '../../tables';
import type { Fix, GridOf } from '../../wording';

export interface FindingContext {
  readonly tables: readonly Table[];
  readonly gridOf: GridOf;
  readonly fixes: ReadonlyMap<Finding, Fix>;
  /** Something is being done: nothing may be changed meanwhile. */
  readonly busy: boolean;
  readonly select: (sheet: string, cell: CellKey) => void;
  readonly correct: (changes: Fix['changes'], from: readonly Finding[]) => void;
  readonly accept: (findings: readonly Finding[], note: string) => void;
  readonly copy: (finding: Finding) => void;
}

const Context = createContext<FindingContext | null>(null);

export const FindingContextProvider = Context.Provider;

export function useFindingContext(): FindingContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of the list of findings');
  return context;
}
