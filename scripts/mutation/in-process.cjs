/**
 * Stryker's test runner `in-process`: bundles the tests of a room with the room once, and runs the bundle anew for each
 * change, in this process. Jest loads every module again for a change, which takes longer than the tests that judge it.
 *
 * What a test file may use: `describe`, `test` and `it`, with `each`, `expect` and `afterAll`.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const vm = require('node:vm');
const { build } = require('esbuild');

const requireHere = createRequire(resolve('package.json'));
// Jest's own `expect` and tables of cases, as Jest has them.
const requireOfJest = createRequire(require.resolve('jest'));
const { expect } = requireOfJest('expect');
const { bind } = requireOfJest('jest-each');

/** What Stryker's changed code looks at: which change is on, which test runs, how often a loop went round. */
const switches = (globalThis.__stryker__ ??= {});

/** Stryker's numbers for what became of a test. */
const [PASSED, FAILED] = [0, 1];

const requireText = (place) => `require(${JSON.stringify(resolve('tests', place))})`;

/** A test file may ask where it lies. */
const placesOfTests = {
  name: 'places-of-tests',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]tests[/\\].*\.ts$/ }, ({ path }) => {
      const place = `const __filename = ${JSON.stringify(path)}, __dirname = ${JSON.stringify(dirname(path))};`;
      return { contents: `${place}${readFileSync(path, 'utf8')}`, loader: 'ts' };
    }),
};

/** Packages stay out of the bundle of our own code: no change is in them. Their names are put into the set. */
const packagesApart = (names) => ({
  name: 'packages-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      names.add(path);
      return { path, external: true };
    }),
});

/** The function that a bundle is. */
async function bundle(contents, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const script = new vm.Script(`(function (require, module) {${outputFiles[0].text}\n})`);
  return (load) => {
    const module = { exports: {} };
    script.runInThisContext()(load, module);
    return module.exports;
  };
}

/** numfmt 4.0.1 names a CommonJS file that it does not ship; its index.js is that file (as in jest.config.mjs). */
const PLACES = { numfmt: resolve('node_modules/numfmt/dist/index.js') };

/** Packages that are ES modules only, made such as can be loaded at once, by their names. */
async function moduleOnlyPackages(names) {
  const found = new Map();
  for (const name of names) {
    try {
      requireHere(name);
    } catch {
      const run = await bundle(`module.exports = require(${JSON.stringify(PLACES[name] ?? name)});`);
      found.set(name, run(requireHere));
    }
  }
  return found;
}

class InProcess {
  static inject = ['options'];

  constructor({ inProcess }) {
    this.suites = inProcess.suites;
    /** Milliseconds of each test and of each suite. */
    this.times = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const cases = this.suites.map((suite) => `case ${JSON.stringify(suite)}: return ${requireText(suite)};`);
    const contents = `module.exports = async (suite) => {
      const { LOCALES, loadTexts } = ${requireText('../src/locales')};
      await Promise.all(LOCALES.map(loadTexts));
      switch (suite) { ${cases.join('\n')} }
    };`;
    const names = new Set();
    this.run = await bundle(contents, [placesOfTests, packagesApart(names)]);
    const converted = await moduleOnlyPackages(names);
    this.require = (name) => converted.get(name) ?? requireHere(name);
  }

  /** The tests of a suite, after every module was run from its first line: nothing is remembered of a run before. */
  async load(suite) {
    const tests = [];
    const after = [];
    const names = [suite];
    const seen = new Map();
    const test = (name, run) => {
      const full = [...names, name].join(' ');
      seen.set(full, (seen.get(full) ?? 0) + 1);
      tests.push({ id: seen.get(full) === 1 ? full : `${full} #${seen.get(full)}`, run });
    };
    const describe = (name, body) => {
      names.push(name);
      body();
      names.pop();
    };
    test.each = bind(test);
    describe.each = bind(describe, false);
    Object.assign(globalThis, { test, it: test, describe, expect, afterAll: (body) => after.push(body) });
    await this.run(this.require)(suite);
    return { tests, after };
  }

  /** To Stryker a suite is one test: what each single test runs, of all of them, is more than it can hand over. */
  async dryRun() {
    delete switches.activeMutant;
    delete switches.hitLimit;
    switches.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const suite of this.suites) {
      switches.currentTestId = suite;
      const begun = performance.now();
      const { tests, after } = await this.load(suite);
      const failures = [];
      for (const { id, run } of tests) {
        const started = performance.now();
        const failure = await failureOf(run);
        this.times.set(id, performance.now() - started);
        if (failure) failures.push(`${id}: ${failure}`);
      }
      for (const body of after) await body();
      const timeSpentMs = performance.now() - begun;
      this.times.set(suite, timeSpentMs);
      const outcome =
        failures.length > 0 ? { status: FAILED, failureMessage: failures.join('\n') } : { status: PASSED };
      results.push({ id: suite, name: suite, timeSpentMs, ...outcome });
    }
    delete switches.currentTestId;
    return { status: 'complete', tests: results, mutantCoverage: switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    switches.activeMutant = activeMutant.id;
    switches.hitLimit = hitLimit;
    switches.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const failure = await this.firstFailure(testFilter ?? this.suites);
      if (switches.hitCount > hitLimit) return { status: 'timeout', reason: 'a loop without end' };
      const nrOfTests = testFilter?.length ?? this.suites.length;
      if (!failure) return { status: 'survived', nrOfTests };
      return { status: 'killed', killedBy: [failure.id], failureMessage: failure.message, nrOfTests };
    } finally {
      delete switches.activeMutant;
    }
  }

  /** The quickest suites first, and of each the quickest tests. */
  async firstFailure(suites) {
    const timeOf = (id) => this.times.get(id) ?? 0;
    for (const suite of [...suites].sort((a, b) => timeOf(a) - timeOf(b))) {
      let tests = [];
      const unloaded = await failureOf(async () => void ({ tests } = await this.load(suite)));
      if (unloaded) return { id: suite, message: unloaded };
      for (const { id, run } of tests.sort((a, b) => timeOf(a.id) - timeOf(b.id))) {
        const message = await failureOf(run);
        if (message) return { id: suite, message: `${id}: ${message}` };
      }
    }
    return null;
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 300) || 'failed';
  }
}

exports.strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
