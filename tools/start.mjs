#!/usr/bin/env node
// Installs, builds, and opens the editor on samples/ with the extension running: the installed VS Code, or else
// VS Code in the browser. `--browser` takes the browser in any case; `--check` does too, proves that it works, and
// stops. PORT sets the port.
import { join } from 'node:path';
import { extensionId, startEmbeddedEditor } from './lib/embedded.mjs';
import { build, installEmbeddedEditor, installPackages, requireNode } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { withProgress } from './lib/progress.mjs';
import { PlainError, run, script, stopOnSignals } from './lib/run.mjs';
import { onPath } from './vscode-host/lib/paths.mjs';

const check = process.argv.includes('--check');
const inBrowser = check || process.argv.includes('--browser');
const samples = join(root, 'samples');

let editor;
stopOnSignals(async () => {
  if (editor) console.log('\nStopping the editor.');
  await editor?.stop();
});

await script(async () => {
  requireNode();
  await installPackages();
  await build();
  if (!inBrowser && (await openInstalled())) return;

  await installEmbeddedEditor();
  editor = await withProgress('Starting VS Code for the browser', () => startEmbeddedEditor({ port: wantedPort(), onExit }));
  if (check) {
    await proveItWorks();
    return;
  }
  console.log(`\nVS Code is ready, with the extension, on samples/:\n\n  ${editor.address(samples)}\n`);
  console.log('Open this address in a browser on this machine. Ctrl-C stops the editor.');
  await new Promise(() => {});
});

/** Opens the installed VS Code, if there is one that can; says so if not. */
async function openInstalled() {
  const code = onPath('code');
  // Inside a remote window's terminal `code` only talks to that window, and can't take an extension along.
  if (!code || process.env.VSCODE_IPC_HOOK_CLI) return false;
  console.log('Opening samples/ in a new window of the installed VS Code. The window stays open when this ends.');
  const status = await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, samples], { check: false });
  if (status === 0) return true;
  console.log(`The installed VS Code (${code}) could not be opened, so this goes on with VS Code in the browser.`);
  return false;
}

/** Asks the running editor for its page and for its extensions. */
async function proveItWorks() {
  try {
    // As a browser does: the token is exchanged for a cookie first.
    const door = await fetch(editor.address(samples), { redirect: 'manual' });
    const cookie = door.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const page = await fetch(new URL(door.headers.get('location') ?? '', door.url), { headers: { cookie } });
    const text = await page.text();
    if (!page.ok || !text.includes('vscode-workbench-web-configuration')) {
      throw new PlainError(`The editor's page did not come: status ${page.status}.`);
    }
    console.log('The page answers.');
    const stranger = await fetch(`http://${editor.authority}/`);
    if (stranger.ok) throw new PlainError('The page also answers without its token.');
    console.log('It does not answer without its token.');
    if (!editor.listed().includes(extensionId())) throw new PlainError(`The editor does not list ${extensionId()}.`);
    console.log(`The editor lists ${extensionId()}.`);
  } finally {
    await editor.stop();
  }
  console.log('Stopped. Nothing is left running.');
}

function wantedPort() {
  const port = Number(process.env.PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new PlainError(`PORT is "${process.env.PORT}", which is no port number.`);
  return port;
}

function onExit() {
  console.error('The VS Code server ended by itself.');
  process.exit(1);
}
