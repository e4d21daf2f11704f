import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A client that knows the wire and nothing else: it measures how long an answer takes. */
export class Wire {
  #child;
  #waiting = new Map();
  #buffer = Buffer.alloc(0);
  #last = 0;

  constructor(server, nodeOptions = []) {
    this.#child = spawn(process.execPath, [...nodeOptions, server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (data) => this.#read(data));
  }

  /** Sends a request. Resolves to its answer. */
  request(method, params) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
    this.#send({ id, method, params });
    return answer;
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Memory that the process takes up, in bytes; undefined where the system does not say. */
  memory() {
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return undefined;
    }
  }

  end() {
    this.#child.kill('SIGKILL');
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data) {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      const length = end < 0 ? undefined : Number(/Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
      if (length === undefined || this.#buffer.length < end + 4 + length) return;
      const { id, method, result, error } = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      if (method !== undefined) {
        if (id !== undefined) this.#send({ id, result: null });
        continue;
      }
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }
}
