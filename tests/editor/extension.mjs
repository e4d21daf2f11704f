// What the suite tests: the development folder, or a packaged extension.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { root } from '../../tools/lib/paths.mjs';
import { PlainError } from '../../tools/lib/run.mjs';
import { standIn } from './editor.mjs';

/**
 * The folder to give as the extension under development. For a VSIX, which is installed into the profile first, it is
 * an extension that does nothing: VS Code runs tests only together with one.
 */
export async function extensionUnderTest({ executable, profile, vsix }) {
  if (!vsix) return root;
  const [command, ...args] = executable === standIn ? [standIn] : resolveCliArgsFromVSCodeExecutablePath(executable);
  const { status, stdout, stderr } = spawnSync(command, [...args, ...profile, '--install-extension', resolve(vsix)], { encoding: 'utf8' });
  if (status !== 0) throw new PlainError(`${vsix} could not be installed:\n${stdout}${stderr}`);
  console.log(`The extension is ${vsix}, installed.`);
  return fileURLToPath(new URL('driver', import.meta.url));
}
