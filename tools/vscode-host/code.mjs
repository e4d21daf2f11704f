#!/usr/bin/env node
// Stands in for the `code` executable where desktop VS Code can't be had: takes the command line that
// @vscode/test-electron gives it, and runs the tests in a real VS Code, server build and browser workbench.
// Environment: VSCODE_HOST_NODE, VSCODE_HOST_CHROMIUM, VSCODE_HOST_TIMEOUT_MS, VSCODE_HOST_LOG (the server's log),
// VSCODE_HOST_SHOTS (folder for pictures of the end, or of a run that got stuck), VSCODE_HOST_VERBOSE.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { readArguments } from './lib/arguments.mjs';
import { chromiumPath, hostProblem, vscode } from './lib/paths.mjs';
import { makeScratch, serverCommand, startServer } from './lib/server.mjs';
import { developInBrowser } from './lib/web.mjs';
import { isNoise, openPage } from './lib/workbench.mjs';

const EXIT = { usage: 2, server: 3, page: 4, timeout: 124, stopped: 130 };
const timeoutMs = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 300_000);
const verbose = !!process.env.VSCODE_HOST_VERBOSE;
const argv = process.argv.slice(2);

const problem = hostProblem() ?? (chromiumPath() ? undefined : 'No Chromium was found; set VSCODE_HOST_CHROMIUM.');
if (problem) {
  console.error(problem);
  process.exit(EXIT.usage);
}
if (argv.includes('--version') || argv.includes('-v')) {
  const read = (file) => JSON.parse(readFileSync(join(vscode, file), 'utf8'));
  console.log(`${read('package.json').version}\n${read('product.json').commit}\n${process.arch}`);
  process.exit(0);
}

const options = readArguments(argv);
const scratch = makeScratch();
const userData = resolve(options.userData ?? join(scratch, 'user-data'));
const extensions = resolve(options.extensions ?? join(scratch, 'extensions'));

if (options.commands.length) {
  const { status } = serverCommand({ scratch, userData, extensions }, options.commands, ['ignore', 'inherit', 'ignore']);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(status ?? 1);
}

let server, browser, page, ending;

/** Ends browser and server, and then this process, once. */
function end(code) {
  ending ??= (async () => {
    await browser?.close().catch(() => {});
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    // test-electron closes the pipe as soon as we are gone: what is in it must have been read before.
    await new Promise((drained) => process.stdout.write('', drained));
    process.exit(code);
  })();
  return ending;
}

async function picture(name) {
  const folder = process.env.VSCODE_HOST_SHOTS;
  if (!folder || !page) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => {});
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(EXIT.stopped));
// Whoever started us may be killed without a chance to tell us.
const parent = process.ppid;
setInterval(() => process.ppid === parent || void end(EXIT.stopped), 1000).unref();
setTimeout(() => {
  console.error(`The editor had no result after ${Math.round(timeoutMs / 1000)} s.`);
  void picture('timeout').finally(() => end(EXIT.timeout));
}, timeoutMs).unref();

try {
  server = await startServer({ scratch, userData, extensions, testing: true, onExit: () => {
    console.error('The VS Code server ended before the tests did.');
    void end(EXIT.server);
  } });
} catch (error) {
  console.error(error.message);
  await end(EXIT.server);
}

({ browser, page } = await openPage(scratch, { web: options.kind === 'web' }));
page.on('crash', () => {
  console.error('The editor\'s page crashed.');
  void end(EXIT.page);
});
if (verbose) page.on('console', (message) => console.error(`[page ${message.type()}]`, message.text()));
// The workbench looks for these two functions as soon as it starts.
await page.exposeFunction('codeAutomationLog', (type, args) => {
  const line = format(...args);
  if (verbose || !isNoise(line)) (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
});
await page.exposeFunction('codeAutomationExit', async (code) => {
  await picture('end');
  await end(code);
});
const inBrowser = options.kind === 'web';
if (inBrowser) await developInBrowser(page, options.development.map((path) => resolve(path)), options.tests);
await page.goto(server.address(options.paths[0], [
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
  ...(inBrowser ? [] : options.development.map((path) => ['extensionDevelopmentPath', server.uri(path)])),
  ...(options.tests && !inBrowser ? [['extensionTestsPath', server.uri(options.tests)]] : []),
]));
