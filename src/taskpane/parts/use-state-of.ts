/** A store's state as a React hook. */
import { useSyncExternalStore } from 'react';
import type { State } from '../store/state';

/** A store's state, kept up to date. */
export const useStateOf = <T>(state: State<T>): T => useSyncExternalStore(state.watch, state.get, state.get);
