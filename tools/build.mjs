#!/usr/bin/env node
// Bundles what ships into dist/: the client, the language server with its export to Word, and the command line.
// `--watch` keeps doing so; `--meta FILE` also writes the bundler's own list of what went into each bundle.
import { context, build } from 'esbuild';
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { leanChecks } from './lib/leanChecks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Options of every bundle that ships. Minified, with maps beside them for the debugger (maps are not packaged). */
const node = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  metafile: true,
  // Reference data are files of their own, read at first use: see copyData.
  external: ['./data/*.json'],
};

/** The library that writes Word files is a bundle of its own: the server loads it when a letter is exported, and not at its start. */
const lazyExport = {
  name: 'lazy export',
  setup: (b) => b.onResolve({ filter: /\/letter\/word$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './export.js', external: true } : undefined)),
};

/** What understands determinations is a bundle of its own: the server loads it with the first message that asks for it. */
const lateLanguage = {
  name: 'late language',
  setup: (b) => b.onResolve({ filter: /^\.\/server$/ }, ({ kind }) => (kind === 'require-call' ? { path: './language.js', external: true } : undefined)),
};

/** The protocol's library is a bundle of its own, for the two that use it. Its names are listed, so that what they take of it is taken once. */
const sharedProtocol = {
  name: 'shared protocol',
  setup: (b) => {
    b.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, () => ({ path: 'protocol', namespace: 'shared-protocol' }));
    b.onResolve({ filter: /^\.\/protocol\.js$/ }, ({ namespace }) => (namespace === 'shared-protocol' ? { path: './protocol.js', external: true } : undefined));
    b.onLoad({ filter: /^protocol$/, namespace: 'shared-protocol' }, () => ({ contents: `export { ${Object.keys(createRequire(import.meta.url)('vscode-languageserver/node')).join(', ')} } from './protocol.js';` }));
  },
};

/**
 * Options of what runs in a browser: one file a bundle, with the data in it, as a worker can load no other. The editor makes the worker
 * from a blob, whose address the JSON schema library would take for a web page's and stumble over: it is to see none.
 */
const web = { ...node, platform: 'browser', target: 'es2022', external: [], plugins: [leanChecks] };

/** One entry a bundle. The hash-bang makes the two that are also commands runnable by themselves. */
export const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: [...node.external, 'vscode'] },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js', banner: { js: '#!/usr/bin/env node' }, plugins: [lateLanguage, sharedProtocol, lazyExport], supported: { 'dynamic-import': false } },
  { ...node, entryPoints: ['server/src/lsp/server.ts'], outfile: 'dist/language.js', plugins: [leanChecks, sharedProtocol] },
  { ...node, entryPoints: ['vscode-languageserver/node'], outfile: 'dist/protocol.js' },
  { ...node, entryPoints: ['server/src/letter/word.ts'], outfile: 'dist/export.js' },
  { ...node, entryPoints: ['client/webview/page.ts'], outfile: 'dist/page.js', platform: 'browser', format: 'iife', target: 'es2022' },
  { ...web, entryPoints: ['client/src/browser.ts'], outfile: 'dist/browser/client.js', external: ['vscode'] },
  { ...web, entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/browser/server.js', format: 'iife', define: { 'self.location': 'undefined' } },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/imr-check.js', banner: { js: '#!/usr/bin/env node' }, plugins: [leanChecks] },
];

/** Puts the reference data beside the bundles. */
function copyData() {
  rmSync(`${root}/dist/data`, { recursive: true, force: true });
  cpSync(`${root}/server/src/reference/data`, `${root}/dist/data`, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const watch = process.argv.includes('--watch');
  const meta = process.argv.indexOf('--meta');
  copyData();
  if (watch) {
    console.log('[watch] build started');
    const report = { name: 'report', setup: (b) => b.onEnd((r) => console.log(`[watch] build finished${r.errors.length ? ` with ${r.errors.length} errors` : ''}`)) };
    for (const options of bundles) await (await context({ ...options, minify: false, plugins: [...(options.plugins ?? []), report] })).watch();
  } else {
    const results = await Promise.all(bundles.map((options) => build(options)));
    // npm makes a package's commands executable when it installs the package, but not those of the checkout itself.
    for (const { banner, outfile } of bundles) if (banner) chmodSync(`${root}/${outfile}`, 0o755);
    if (meta > 0) writeFileSync(process.argv[meta + 1], JSON.stringify(results.map((r) => r.metafile)));
  }
}
