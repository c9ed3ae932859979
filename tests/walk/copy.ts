/** Copies of a workbook in memory, so that a walk prepares each of its beginnings once. */
import type { HostWorkbook } from '../../src/host';

function copied<T>(value: T, seen: Map<unknown, unknown>): T {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    seen.set(value, copy);
    for (const [key, one] of value) copy.set(copied(key, seen), copied(one, seen));
    return copy as T;
  }
  if (value instanceof Set) {
    const copy = new Set<unknown>();
    seen.set(value, copy);
    for (const one of value) copy.add(copied(one, seen));
    return copy as T;
  }
  const copy = (Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) as object)) as T & object;
  seen.set(value, copy);
  for (const key of Object.keys(value)) Reflect.set(copy, key, copied(Reflect.get(value, key), seen));
  return copy;
}

/** A workbook that holds the same and that nobody listens to. */
export function copyOf(workbook: HostWorkbook): HostWorkbook {
  const copy = copied(workbook, new Map());
  const changes = Reflect.get(copy, 'changes') as object;
  (Reflect.get(changes, 'listeners') as Set<unknown>).clear();
  return copy;
}
