/**
 * Stands in for the table of `@fluentui/tokens` when pages are bundled: each token is the CSS variable of its name, which
 * `FluentProvider` sets. The table says the same in 30 KB, of which no bundler can leave out a line.
 */
export const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });
