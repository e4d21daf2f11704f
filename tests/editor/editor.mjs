// Finds the VS Code to run the suite in.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installChromium, installEmbeddedEditor } from '../../tools/lib/install.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { PlainError } from '../../tools/lib/run.mjs';

const DOWNLOAD_TIMEOUT_MS = 15_000;

/** The stand-in executable of the embedded editor. */
export const standIn = join(root, 'tools/vscode-host/code.mjs');

/** The executable to start: VSCODE_EXECUTABLE, a download, the embedded editor, in this order; says which it is. */
export async function findEditor() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new PlainError(`VSCODE_EXECUTABLE is ${named}, and there is no such file.`);
    console.log(`The editor is VSCODE_EXECUTABLE, ${named}`);
    return resolve(named);
  }
  const downloaded = await download();
  if (downloaded) return downloaded;
  await installEmbeddedEditor();
  await installChromium();
  console.log('The editor is the embedded one, tools/vscode-host.');
  return standIn;
}

/** Downloads desktop VS Code, or says why not and returns undefined. */
async function download() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('Desktop VS Code is not downloaded: there is no display here to open it on.');
    return undefined;
  }
  try {
    const version = process.env.VSCODE_VERSION ?? 'stable';
    const executable = await downloadAndUnzipVSCode({ version, cachePath: join(root, '.vscode-test'), timeout: DOWNLOAD_TIMEOUT_MS });
    const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
    // Downloaded is not started: a bare machine lacks the libraries that it is linked to.
    const { status } = spawnSync(command, [...args, '--version', '--no-sandbox'], { timeout: 30_000, shell: process.platform === 'win32' });
    if (status !== 0) throw new Error('it does not start on this machine');
    return executable;
  } catch (error) {
    console.log(`Desktop VS Code could not be had by download: ${error.message}.`);
    return undefined;
  }
}
