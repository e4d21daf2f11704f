import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the embedded editor. */
export const here = fileURLToPath(new URL('..', import.meta.url));

/** The VS Code server build inside the code-server package; code-server's own wrapper is not used. */
export const vscode = join(here, 'node_modules/code-server/lib/vscode');

/** The oldest Node that this server build starts on. */
const SERVER_NODE = 24;

/** The Node that runs the server: VSCODE_HOST_NODE, the one installed beside it, or the one that runs this. */
export function serverNode() {
  const installed = join(here, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return process.env.VSCODE_HOST_NODE ?? (existsSync(installed) ? installed : process.execPath);
}

/** What keeps the embedded editor from starting on this machine, in words, or undefined. */
export function hostProblem() {
  if (!existsSync(join(vscode, 'out/server-main.js'))) return 'The embedded editor is not installed: node tools/vscode-host/setup.mjs';
  if (serverNode() === process.execPath && Number(process.versions.node.split('.')[0]) < SERVER_NODE) {
    return `The embedded editor needs Node ${SERVER_NODE}, and npm has none for ${process.platform}-${process.arch}. ` +
      `Run this with Node ${SERVER_NODE}, set VSCODE_HOST_NODE to one, or install VS Code.`;
  }
  return undefined;
}

/** The full path of a program on PATH, or undefined. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))).find((file) => existsSync(file));
}

/** The Chromium or Chrome to show the workbench in: VSCODE_HOST_CHROMIUM, or the first that is found. */
export function chromiumPath() {
  return process.env.VSCODE_HOST_CHROMIUM
    ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome')
    ?? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'].find((file) => existsSync(file));
}
