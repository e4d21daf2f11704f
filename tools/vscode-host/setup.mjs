#!/usr/bin/env node
// Installs the embedded editor into this folder. Only Node's own modules: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { here, vscode } from './lib/paths.mjs';

const stamp = join(here, 'node_modules', '.set-up');
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const wanted = () => createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

/** Whether the editor is installed, completely and in the version of package-lock.json. */
export function isSetUp() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Installs the editor; `npm` runs npm with the given arguments in the given folder. */
export async function setUp(npm) {
  if (isSetUp()) return;
  await npm(['ci', '--include=optional', ...quiet], here);
  // The server's own modules, at the versions of the package's shrinkwrap; `npm ci` refuses that shrinkwrap as
  // incomplete. No install scripts: the server does without native modules, and some scripts want to download more.
  await npm(['install', '--omit=dev', '--omit=optional', ...quiet], vscode);
  // Assistants and containers: nothing here uses them, and they are most of the weight.
  for (const unused of ['@microsoft/mxc-sdk', '@github', '@devcontainers']) {
    rmSync(join(vscode, 'node_modules', unused), { recursive: true, force: true });
  }
  // Written last, so that an installation that was interrupted is done again.
  writeFileSync(stamp, wanted());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp(async (args, cwd) => {
    const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) process.exit(status ?? 1);
  });
}
