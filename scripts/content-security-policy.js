/** The Content-Security-Policy of each page, written into it by the build (webpack.config.js). */
import { createHash } from 'node:crypto';

const CDN_ORIGIN = 'https://appsforoffice.microsoft.com';

/** What stands in the tag until the build fills it in. The tag must come before anything that the policy concerns. */
const PLACE = 'filled in by the build';

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const hashOf = (script) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;

/**
 * The policy for a page (Content Security Policy Level 3, https://www.w3.org/TR/CSP3/). Scripts come from the page's
 * own site and, unless it is served from there too, Office.js from Microsoft's. The page's own inline scripts are named
 * by their hashes: a file of its own would hold up the first paint. Styles stand inline because Fluent's and Office.js's
 * own do (OfficeDev/office-js#1687). WebAssembly is for the formula engine of the workbench. `frame-ancestors` means
 * nothing in a page, and Excel on the web shows the pane in a frame of addresses that Microsoft does not list.
 */
export function contentSecurityPolicy(html, { cdn, wasm = false, development = false }) {
  const office = cdn ? [CDN_ORIGIN] : [];
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => hashOf(script));
  const directives = {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      ...office,
      ...hashes,
      ...(wasm ? ["'wasm-unsafe-eval'"] : []),
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...office, ...(development ? ['ws:'] : [])],
    'worker-src': ["'self'"],
    'frame-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Fills each page's tag once its last byte is known. `optionsFor(filename)` says what the page needs. */
export class ContentSecurityPolicyPlugin {
  constructor(optionsFor) {
    this.optionsFor = optionsFor;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
    compiler.hooks.compilation.tap('ContentSecurityPolicy', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ContentSecurityPolicy', stage }, (assets) => {
        for (const name of Object.keys(assets).filter((asset) => asset.endsWith('.html'))) {
          const html = assets[name].source().toString();
          if (!html.includes(PLACE)) throw new Error(`${name}: no tag for the Content-Security-Policy`);
          const policy = contentSecurityPolicy(html, this.optionsFor(name));
          compilation.updateAsset(name, new sources.RawSource(html.replace(PLACE, policy)));
        }
      });
    });
  }
}
