// Starts the VS Code server build, on this machine's own address only, and ends it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverNode, vscode } from './paths.mjs';
import { writeSettings } from './settings.mjs';

const START_MS = 60_000;
const main = join(vscode, 'out/server-main.js');

/** A new empty folder for everything that a run of the editor writes. The server's guard removes it. */
export const makeScratch = () => mkdtempSync(join(tmpdir(), 'imr-editor-'));

const folders = ({ userData, extensions, scratch }) => [
  '--accept-server-license-terms',
  '--disable-telemetry',
  '--user-data-dir', userData,
  '--extensions-dir', extensions,
  '--server-data-dir', join(scratch, 'server'),
];

/** Runs one of the server's own commands, such as --install-extension or --list-extensions, and returns its result. */
export function serverCommand(places, args, stdio = 'pipe') {
  return spawnSync(serverNode(), [main, ...folders(places), ...args], { encoding: 'utf8', stdio, env: environment(places.scratch) });
}

/**
 * Starts the server. `testing` lets the page name extensions under development and tests. Returns where it listens,
 * `address(folder, payload)` for the page's address, `uri(path)` for a file in it, and `stop()`.
 * Who calls must be ready for `onExit`, should the server end by itself.
 */
export async function startServer({ scratch, userData = join(scratch, 'user-data'), extensions = join(scratch, 'extensions'), settings, port = 0, testing = false, onExit }) {
  if (port !== 0) await mustBeFree(port);
  for (const folder of [userData, extensions]) mkdirSync(folder, { recursive: true });
  writeSettings(userData, settings);
  // Without a token every page in the user's browser could talk to the server. In a file, as all may read a command line.
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(scratch, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const logFile = process.env.VSCODE_HOST_LOG ?? join(scratch, 'server.log');
  const log = openSync(logFile, 'w');
  const guard = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('guard.mjs', import.meta.url)), scratch,
      serverNode(), main, ...folders({ userData, extensions, scratch }),
      '--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile, '--disable-workspace-trust',
      ...(testing ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: environment(scratch), stdio: ['pipe', 'pipe', log], detached: true },
  );
  closeSync(log);
  const ended = new Promise((done) => guard.once('close', done));
  const stop = () => {
    guard.removeAllListeners('exit');
    guard.stdin.destroy();
    return ended;
  };

  const listening = await new Promise((ok, bad) => {
    let text = '';
    const failed = (why) => {
      let detail = text;
      try {
        detail += readFileSync(logFile, 'utf8');
      } catch {
        // The guard has removed it together with the scratch folder.
      }
      bad(new Error(`${why}\n${detail}`.trim()));
    };
    const patience = setTimeout(() => void stop().then(() => failed('The VS Code server did not start in a minute.')), START_MS);
    guard.stdout.setEncoding('utf8').on('data', (data) => {
      text += data;
      if (process.env.VSCODE_HOST_VERBOSE) process.stderr.write(data);
      const found = /Web UI available at https?:\/\/[^:/\s]+:(\d+)/.exec(text);
      if (found) {
        clearTimeout(patience);
        ok(found[1]);
      }
    });
    guard.once('exit', () => {
      clearTimeout(patience);
      failed('The VS Code server did not start.');
    });
  });
  guard.removeAllListeners('exit');
  if (onExit) guard.once('exit', onExit);

  const authority = `127.0.0.1:${listening}`;
  return {
    authority,
    userData,
    extensions,
    uri: (path) => `vscode-remote://${authority}${encodeURI(resolve(path))}`,
    address: (folder, payload) => {
      const query = new URLSearchParams({ tkn: token });
      if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(folder));
      else query.set('ew', 'true');
      if (payload) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    stop,
  };
}

/** Fails when something else listens on a port: the server would wait for ever and say nothing. */
function mustBeFree(port) {
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', (error) => taken(new Error(`Port ${port} of 127.0.0.1 can't be used (${error.code}).`)));
    probe.listen(port, '127.0.0.1', () => probe.close(free));
  });
}

/**
 * The server's environment: sockets and temporary files go into the scratch folder too, to be removed with it, and
 * there is no extension gallery, so that nothing is asked of the network.
 */
function environment(scratch) {
  const { ELECTRON_RUN_AS_NODE, XDG_RUNTIME_DIR, ...rest } = process.env;
  return { ...rest, TMPDIR: scratch, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}
