// Shows the workbench of a running server in headless Chromium.
import { chromiumPath } from './paths.mjs';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-lcd-text',
];

/** Starts the browser and opens an empty page; `web`: one that may load from other addresses. Its profile goes to the scratch folder, which the server's guard removes. */
export async function openPage(scratch, { web = false } = {}) {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = scratch;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    // We end it ourselves, after the screenshot and before the server.
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
    args: flags,
  });
  browser.once('disconnected', () => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  return { browser, page: await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US', bypassCSP: web }) };
}

/** What the workbench and the extension host say about parts that are not installed here, and nobody needs to read. */
const noise = [
  /Could not locate the bindings file|build\/Release\/(watchdog|vscode-sqlite3)|native-watchdog/,
  /^\[(ChatModelSelection|AgentHost|AccountPolicyGate|RemoteAgentHost|Service Worker|reconnection-grace-time|perf)/,
  /^(Resolv|Creating a socket|Updating additional|Ignoring fetching additional)|getaddrinfo ENOTFOUND/,
  /^Canceled: |^Creation of workbench contribution|ChatSessionStore|authentication provider|RemoteAgentHostProtocol|Settings Sync/,
];

/** Whether a line of the workbench's log is only about a part that is not installed. */
export const isNoise = (line) => noise.some((pattern) => pattern.test(line));
