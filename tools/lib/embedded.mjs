// The embedded editor with this extension in it, as a person would use it.
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { PlainError } from './run.mjs';
import { makeScratch, serverCommand, startServer } from '../vscode-host/lib/server.mjs';

const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The extension's identifier, as editors list it. */
export const extensionId = () => `${manifest().publisher}.${manifest().name}`;

/**
 * Puts the extension into an editor's extensions folder, as links to the project's files: a rebuild is seen after a
 * reload of the window, and uninstalling it there removes links only.
 */
function linkExtension(extensions) {
  const folder = join(extensions, `${extensionId()}-${manifest().version}`);
  mkdirSync(folder, { recursive: true });
  const apart = new Set(['node_modules', 'out', 'coverage', 'tests', 'tools', 'client', 'server']);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || apart.has(entry.name)) continue;
    symlinkSync(join(root, entry.name), join(folder, entry.name), entry.isDirectory() ? 'junction' : 'file');
  }
}

/** Starts the embedded editor's server with the extension installed. `listed()` asks the server for its extensions. */
export async function startEmbeddedEditor({ port, settings, onExit } = {}) {
  const scratch = makeScratch();
  const extensions = join(scratch, 'extensions');
  linkExtension(extensions);
  const server = await startServer({ scratch, extensions, port, settings, onExit }).catch((error) => {
    rmSync(scratch, { recursive: true, force: true });
    throw new PlainError(error.message);
  });
  return {
    ...server,
    scratch,
    listed: () => serverCommand({ scratch, userData: server.userData, extensions }, ['--list-extensions']).stdout.split(/\s+/),
  };
}
