/** What each page may load and run: nothing from elsewhere but Office.js, no inline script that is not the page's own. */
import { createHash } from 'node:crypto';
import { contentSecurityPolicy } from '../../scripts/content-security-policy.js';

const page = '<html><head><script>var a = "số";</script></head><body><script src=b.js></script></body></html>';
const sources = (policy: string, directive: string): string[] =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))!
    .split(' ')
    .slice(1);

test('a page of a closed network asks its own site alone', () => {
  const policy = contentSecurityPolicy(page, { cdn: false });
  expect(policy).not.toMatch(/https?:/);
  expect(sources(policy, 'default-src')).toEqual(["'none'"]);
  expect(sources(policy, 'connect-src')).toEqual(["'self'"]);
});

test('Office.js may come from Microsoft, and from nowhere else', () => {
  const policy = contentSecurityPolicy(page, { cdn: true });
  const addresses = new Set(policy.match(/https?:[^\s;]+/g));
  expect([...addresses]).toEqual(['https://appsforoffice.microsoft.com']);
});

test('an inline script runs only as it was written', () => {
  const hash = createHash('sha256').update('var a = "số";').digest('base64');
  const scripts = sources(contentSecurityPolicy(page, { cdn: false }), 'script-src');
  expect(scripts).toEqual(["'self'", `'sha256-${hash}'`]);
});

test('only the workbench, which computes formulas, compiles WebAssembly; no page evaluates text', () => {
  expect(sources(contentSecurityPolicy(page, { cdn: false }), 'script-src')).not.toContain("'wasm-unsafe-eval'");
  expect(sources(contentSecurityPolicy('', { cdn: false, wasm: true }), 'script-src')).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
  ]);
  expect(contentSecurityPolicy(page, { cdn: true, wasm: true })).not.toContain("'unsafe-eval'");
});
