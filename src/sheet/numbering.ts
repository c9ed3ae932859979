/** Numbers for things that cells share: formats, looks. */

/** Gives equal things one small number; 0 is the given default. */
export class Numbering<T> {
  private readonly ids = new Map<T, number>();
  readonly list: T[];

  constructor(first: T) {
    this.list = [first];
    this.ids.set(first, 0);
  }

  id(thing: T): number {
    const known = this.ids.get(thing);
    if (known !== undefined) return known;
    // Excel itself allows 65,490 cell formats; past what fits, a cell keeps the default.
    if (this.list.length > 0xffff) return 0;
    this.ids.set(thing, this.list.length);
    return this.list.push(thing) - 1;
  }
}
