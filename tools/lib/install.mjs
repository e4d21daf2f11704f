// Puts in place what the scripts need: the project's packages, the embedded editor, Chromium, Neovim. Only Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { PlainError, run } from './run.mjs';
import { Skipped } from './skipped.mjs';
import { chromiumPath, hostProblem } from '../vscode-host/lib/paths.mjs';
import { setUp, isSetUp } from '../vscode-host/setup.mjs';

const LEAST_NODE = 20;

/** Stops early, and in words, on a Node too old to run the rest. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    throw new PlainError(`Node ${LEAST_NODE} or newer is needed; this is Node ${process.versions.node}.`);
  }
}

/**
 * Whether the packages in `folder`/node_modules are those of its package-lock.json. npm notes there what it installed,
 * so the two are compared package by package: a file's date says nothing after a checkout.
 */
export function packagesAreInstalled(folder) {
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { version, integrity, optional, peer }]) => {
      const there = installed[path];
      if (path === '' || (!there && (optional || peer))) return true;
      return there?.version === version && there.integrity === integrity && existsSync(join(folder, path));
    });
  } catch {
    return false;
  }
}

/** Installs the project's packages unless they are there. */
export async function installPackages() {
  if (packagesAreInstalled(root)) return;
  const why = existsSync(join(root, 'node_modules')) ? 'package-lock.json has changed' : 'first time, about 200 MB';
  await withProgress(`Installing packages (${why})`, () =>
    // `--include=dev` because NODE_ENV=production in somebody's environment would leave out the build.
    run('npm', ['ci', '--include=dev', '--loglevel=error'], { cwd: root, quiet: true }),
  );
}

/** Builds dist/. */
export async function build() {
  await withProgress('Building', () => run(process.execPath, ['tools/build.mjs'], { cwd: root, quiet: true }));
}

/** Sets up the embedded editor unless it is there. */
export async function installEmbeddedEditor() {
  if (!isSetUp()) {
    await withProgress('Setting up the embedded editor (about 600 MB, once)', () =>
      setUp((args, cwd) => run('npm', args, { cwd, quiet: true })),
    );
  }
  const problem = hostProblem();
  if (problem) throw new PlainError(problem);
}

/** Makes sure of a Chromium: installs Debian's when we may, and otherwise says what to type. */
export async function installChromium() {
  if (chromiumPath()) return;
  const install = 'apt-get update && apt-get install -y --no-install-recommends chromium';
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`Chromium is needed for the embedded editor and is not installed. As root on Debian, this runs:\n  ${install}`);
    await withProgress('Installing Chromium (about 350 MB, once)', () =>
      run('sh', ['-c', install], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }),
    );
    if (chromiumPath()) return;
  }
  const line = isDebian()
    ? `  sudo sh -c '${install}'`
    : '  (install Chromium or Google Chrome with your system\'s package manager, or set VSCODE_HOST_CHROMIUM to its executable)';
  throw new PlainError(`Chromium is needed for the embedded editor and was not found. Install it, then start again:\n${line}`);
}

/** Makes sure of a Neovim: installs Debian's when we may. Throws `Skipped` where it is not there and cannot be installed. */
export async function installNeovim() {
  const isThere = () => spawnSync('nvim', ['--version']).status === 0;
  if (isThere()) return;
  if (!isDebian() || process.getuid?.() !== 0) throw new Skipped('Neovim is not installed, and only root on Debian may install it here.');
  const install = 'apt-get update && apt-get install -y --no-install-recommends neovim';
  await withProgress('Installing Neovim (about 60 MB, once)', () => run('sh', ['-c', install], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }));
  if (!isThere()) throw new PlainError('Neovim was installed and does not start.');
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
