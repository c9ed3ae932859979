import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GriffelCSSExtractionPlugin } from '@griffel/webpack-extraction-plugin';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';
import { ContentSecurityPolicyPlugin } from './scripts/content-security-policy.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const officeFolder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The address that manifest.xml names; `--env site=https://…` writes another into dist/manifest.xml. */
const MANIFEST_SITE = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What Office.js loads beside itself in the Excel hosts that this add-in supports; its texts come with the languages. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'office_strings.js',
];

/**
 * Options: `--env officejs=self` serves Office.js from our own site, for closed networks (its licence allows it for an
 * add-in); `--env site=https://…` is where the add-in will live; `--env https` serves `npm start` over https with the
 * certificate of office-addin-dev-certs, to load the add-in into Excel itself.
 */
export default async function configure(env = {}, argv = {}) {
  const production = argv.mode === 'production';
  const self = env.officejs === 'self';
  const { DEFAULT_LOCALE, LANGUAGES, workbenchTexts } = await tsImport('./src/locales/index.ts', import.meta.url);
  const { loadStaticPage } = await tsImport('./src/taskpane/start/static-page.ts', import.meta.url);
  const page = await loadStaticPage();
  const officeTexts = Object.values(LANGUAGES).map(({ tag }) => `${tag.toLowerCase()}/*.js`);
  const site = String(env.site ?? MANIFEST_SITE).replace(/\/+$/, '');

  /** The same page twice: as Excel loads it, and as the workbench's frames do. Only Office.js's address differs. */
  const officePage = (name, title) => {
    const htmlPage = (filename, officeScripts) =>
      new HtmlPlugin({
        filename,
        template: path.join(here, `src/${name === 'taskpane' ? 'taskpane' : 'commands'}/${name}.html`),
        chunks: [name],
        scriptLoading: 'defer',
        title,
        templateParameters: { officeScripts, page },
        minify: production ? { collapseWhitespace: true, removeComments: true, minifyCSS: true } : false,
      });
    return [
      htmlPage(`${name}.html`, [self ? 'office/office.js' : CDN]),
      htmlPage(`workbench/${name}.html`, ['excel.js', 'boot.js']),
    ];
  };

  return {
    mode: production ? 'production' : 'development',
    context: here,
    target: ['web', 'es2020'],
    devtool: production ? 'source-map' : 'eval-cheap-module-source-map',
    entry: {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      dialog: './src/commands/dialog.ts',
      workbench: './src/workbench/main.tsx',
    },
    output: {
      path: path.join(here, 'dist'),
      filename: production ? 'scripts/[name].[contenthash:8].js' : 'scripts/[name].js',
      chunkFilename: production ? 'scripts/[name].[contenthash:8].js' : 'scripts/[name].js',
      assetModuleFilename: 'scripts/[name].[contenthash:8][ext]',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          // An object, in which webpack makes paths relative: else names depend on the folder of the build.
          options: {
            parseMap: true,
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
        {
          test: /\.js$/,
          include: /[\\/]node_modules[\\/]@fluentui[\\/]/,
          loader: GriffelCSSExtractionPlugin.loader,
        },
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
        { test: /\.wasm$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new CssPlugin({
        filename: production ? 'scripts/[name].[contenthash:8].css' : 'scripts/[name].css',
        // Rules of one class each: their order is Griffel's business.
        ignoreOrder: true,
      }),
      new GriffelCSSExtractionPlugin(),
      new webpack.NormalModuleReplacementPlugin(
        /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
        path.join(here, 'scripts/fluent-tokens.js'),
      ),
      ...officePage('taskpane', 'Khớp Số'),
      ...officePage('commands', 'Khớp Số'),
      ...officePage('dialog', 'Khớp Số'),
      new HtmlPlugin({
        filename: 'index.html',
        template: path.join(here, 'src/workbench/workbench.html'),
        chunks: ['workbench'],
        title: workbenchTexts(DEFAULT_LOCALE).pageTitle,
        templateParameters: { locale: DEFAULT_LOCALE },
        minify: production ? { collapseWhitespace: true, removeComments: true, minifyCSS: true } : false,
      }),
      new ContentSecurityPolicyPlugin((page) => ({
        cdn: !self && page !== 'index.html' && !page.startsWith('workbench/'),
        wasm: page === 'index.html',
        development: !production,
      })),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'samples/*.xlsx', to: 'samples/[name][ext]', noErrorOnMissing: true },
          { from: 'src/workbench/boot.js', to: 'workbench/boot.js', info: { minimized: true } },
          // The genuine client, in its original form as its licence asks.
          {
            from: path.join(officeFolder, 'excel-web-16.00.debug.js'),
            to: 'workbench/excel.js',
            info: { minimized: true },
          },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: async () =>
              (await readFile(path.join(here, 'manifest.xml'), 'utf8')).replaceAll(MANIFEST_SITE, site),
          },
          ...(self
            ? [...OFFICE_FILES, ...officeTexts].map((file) => ({
                from: file,
                to: 'office',
                context: officeFolder,
                info: { minimized: true },
                noErrorOnMissing: true,
              }))
            : []),
        ],
      }),
    ],
    optimization: {
      splitChunks: { chunks: 'async', minSize: 30_000 },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    devServer: {
      port: Number(env.port ?? 3000),
      host: 'localhost',
      static: false,
      hot: false,
      liveReload: false,
      client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
      server: env.https ? { type: 'https', options: certificate() } : 'http',
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  };
}

/** The development certificate that `npx office-addin-dev-certs install` leaves; webpack's own where there is none. */
function certificate() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const file = (name) => path.join(folder, name);
  return existsSync(file('localhost.key'))
    ? { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') }
    : {};
}
