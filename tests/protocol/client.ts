import { build } from 'esbuild';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectData, ROOT } from '../architecture/imports';

/** A message as it goes over the wire. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Bundles the server as the build does, from the sources as they stand, with what it loads beside it. */
export async function builtServer(): Promise<string> {
  const { bundles } = await projectData();
  for (const name of ['server.js', 'language.js', 'protocol.js', 'export.js']) {
    const options = bundles.find(({ outfile }) => outfile === `dist/${name}`);
    if (!options) throw new Error(`the build makes no ${name}`);
    await build({ ...options, outfile: join(ROOT, 'out/test/protocol', name), sourcemap: false, metafile: false });
  }
  const outfile = join(ROOT, 'out/test/protocol/server.js');
  cpSync(join(ROOT, 'server/src/reference/data'), join(ROOT, 'out/test/protocol/data'), { recursive: true });
  return outfile;
}

/** How long an answer may take before a test says that there is none. */
const PATIENCE_MS = 10_000;

/** A client that knows the wire and nothing else: what a test does not send is not sent. */
export class Client {
  /** Everything that the server sent without being asked, in order. */
  readonly received: Message[] = [];
  readonly exited: Promise<number | null>;
  /** Answers to what the server asks; `null` to anything else. */
  readonly answers: Record<string, (params: unknown) => unknown> = {};
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number | string, (message: Message) => void>();
  readonly #listeners = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor(server: string) {
    this.#child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.exited = new Promise((resolve) => this.#child.on('exit', resolve));
    this.#child.stdin!.on('error', () => undefined);
    this.#child.stdout!.on('data', (data: Buffer) => this.#read(data));
  }

  /** Sends a request, and gives its answer whole: a result or an error. */
  request(method: string, params?: unknown): Promise<Message> & { readonly id: number } {
    const id = ++this.#lastId;
    const answer = within(`an answer to ${method}`, new Promise<Message>((resolve) => this.#waiting.set(id, resolve)));
    this.send({ id, method, params });
    return Object.assign(answer, { id });
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  send(message: Message): void {
    this.write(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  /** Sends any text as the body of a message. */
  write(body: string): void {
    this.#child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** Ends the server's input, as a client does that dies. */
  hangUp(): void {
    this.#child.stdin!.end();
  }

  /** Ends the server in any case. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Initializes the server with a client's capabilities. */
  async initialize(capabilities: unknown = {}, rest: object = {}): Promise<Message> {
    const answer = await this.request('initialize', { processId: null, rootUri: null, capabilities, ...rest });
    this.notify('initialized', {});
    return answer;
  }

  /** Waits until the server has sent something like it, now or before. */
  async sent(what: string, matches: (message: Message) => boolean): Promise<Message> {
    return within(what, new Promise<Message>((resolve) => {
      const look = (): void => {
        const found = this.received.findLast(matches);
        if (!found) return;
        this.#listeners.delete(look);
        resolve(found);
      };
      this.#listeners.add(look);
      look();
    }));
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      const length = end < 0 ? undefined : /Content-Length: (\d+)/.exec(this.#buffer.subarray(0, end).toString('latin1'))?.[1];
      if (length === undefined || this.#buffer.length < end + 4 + Number(length)) return;
      const body = this.#buffer.subarray(end + 4, end + 4 + Number(length)).toString('utf8');
      this.#buffer = this.#buffer.subarray(end + 4 + Number(length));
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined && message.id !== undefined && message.id !== null) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
      return;
    }
    this.received.push(message);
    if (message.id !== undefined && message.method !== undefined) this.send({ id: message.id, result: this.answers[message.method]?.(message.params) ?? null });
    for (const listener of [...this.#listeners]) listener();
  }
}

function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`the server did not give ${what} in time`)); }, PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}
