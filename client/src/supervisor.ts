import * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, type ErrorHandler, ErrorAction, type Middleware, State } from 'vscode-languageclient';
import { UNCHECKED, type UncheckedParams } from '../../server/src/lsp/protocol';

/** A server that answers nothing for so long hangs: a large determination takes it a tenth of a second. */
const PATIENCE_SECONDS = 10;

/** A server that ends this often within these minutes is not started again by itself. */
const MOST_ENDS = 5;
const WITHIN_MINUTES = 3;

/**
 * Keeps the server at work. One that ended is started again, and its findings come back; one that hangs is ended first, and the document
 * that it hung on is not checked until it is opened again. One that keeps ending is left alone, with one message that says so.
 */
export class Supervisor {
  readonly #waiting = new Map<symbol, string | undefined>();
  readonly #unchecked = new Set<string>();
  #client: BaseLanguageClient | undefined;
  #end: () => void = () => undefined;
  #ends: number[] = [];
  #silent = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Watches every request: the server is silent while one waits and none is answered. */
  readonly middleware: Middleware = {
    sendRequest: async (type, param, token, next) => {
      const request = Symbol('request');
      this.#waiting.set(request, uriIn(param));
      this.#watch();
      try {
        return await next(type, param, token);
      } finally {
        this.#waiting.delete(request);
        this.#silent = 0;
        if (this.#waiting.size === 0) this.#rest();
      }
    },
  };

  /** What becomes of a server that ended or cannot be talked to. */
  readonly errorHandler: ErrorHandler = {
    // Whatever is written to a server that has just ended is an error, and its end follows: stopping the client now would leave it ended.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      this.#rest();
      this.#waiting.clear();
      const now = Date.now();
      this.#ends = [...this.#ends.filter((at) => now - at < WITHIN_MINUTES * 60_000), now];
      if (this.#ends.length < MOST_ENDS) return { action: CloseAction.Restart, handled: true };
      void this.#giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };

  /** The documents that are not checked, told to a server that starts. */
  get unchecked(): readonly string[] {
    return [...this.#unchecked];
  }

  /**
   * Takes charge of a client.
   * @param end ends its server at once, whatever it does
   */
  supervise(client: BaseLanguageClient, end: () => void): vscode.Disposable {
    this.#client = client;
    this.#end = end;
    return vscode.Disposable.from(
      vscode.commands.registerCommand('imr.restartServer', () => this.restart()),
      // The editor keeps a document for a while after its tab was closed.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof vscode.TabInputText) void this.#check(input.uri.toString());
      }),
      { dispose: () => this.#rest() },
    );
  }

  /** Starts the server anew, with every document checked. */
  async restart(): Promise<void> {
    this.#unchecked.clear();
    this.#ends = [];
    const client = this.#client;
    if (client?.state === State.Running) await client.stop().catch(() => this.#end());
    await client?.start();
  }

  #watch(): void {
    // Seconds are counted, not measured: a computer that slept for an hour has waited one.
    this.#timer ??= setInterval(() => {
      if (++this.#silent >= PATIENCE_SECONDS) this.#endSilent();
    }, 1000);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#silent = 0;
  }

  /** The oldest question is the one that the server is at. */
  #endSilent(): void {
    const uri = [...this.#waiting.values()][0];
    this.#waiting.clear();
    this.#rest();
    if (this.#client?.state !== State.Running) return;
    if (uri !== undefined) this.#unchecked.add(uri);
    this.#end();
    if (uri !== undefined) void this.#sayUnchecked(uri);
  }

  async #sayUnchecked(uri: string): Promise<void> {
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
    const again = vscode.l10n.t('Check Again');
    const message = vscode.l10n.t('Checking {0} took more than {1} seconds and was stopped. It is not checked until it is opened again; all other documents are.', name, PATIENCE_SECONDS);
    if ((await vscode.window.showWarningMessage(message, again)) === again) await this.#check(uri);
  }

  async #check(uri: string): Promise<void> {
    if (!this.#unchecked.delete(uri)) return;
    await this.#client?.sendNotification(UNCHECKED, { uris: this.unchecked } satisfies UncheckedParams).catch(() => undefined);
  }

  async #giveUp(): Promise<void> {
    const [again, log] = [vscode.l10n.t('Restart'), vscode.l10n.t('Show Log')];
    const message = vscode.l10n.t('The language server of IMR Determinations ended {0} times within {1} minutes and was not started again. Determinations are not checked.', MOST_ENDS, WITHIN_MINUTES);
    const answer = await vscode.window.showErrorMessage(message, again, log);
    if (answer === again) await this.restart();
    else if (answer === log) this.#client?.outputChannel.show();
  }
}

function uriIn(param: unknown): string | undefined {
  const { textDocument } = (param ?? {}) as { readonly textDocument?: { readonly uri?: string } };
  return textDocument?.uri;
}
