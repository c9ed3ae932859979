/** Stryker's reporter `as-found`: a line on stderr for each change that was tried, so that a run broken off is not lost. */
const { relative } = require('node:path');

const WORTH_SAYING = new Set(['Killed', 'Timeout', 'Survived', 'NoCoverage']);

class AsFound {
  onMutantTested({ status, fileName, location, replacement }) {
    if (!WORTH_SAYING.has(status)) return;
    const { line, column } = location.start;
    const text = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
    console.error(`${status} ${relative('.', fileName)}:${line}:${column} → ${text}`);
  }
}

exports.strykerPlugins = [{ kind: 'Reporter', name: 'as-found', injectableClass: AsFound }];
