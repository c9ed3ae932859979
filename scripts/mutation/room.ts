/** The tests that judge one room, as one test file: a mutant then loads the room once, not once a suite. */
declare const suites: readonly string[];

for (const suite of suites) describe(suite, () => void jest.requireActual(suite));
