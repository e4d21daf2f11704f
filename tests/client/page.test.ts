import { build } from 'esbuild';
import { compileFunction } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../architecture/imports';

interface Shown { title: string; options: { localResourceRoots: string[] }; html: string; nonce: string }

let shell = '';
let script = '';
beforeAll(async () => {
  const bundled = async (entry: string, format: 'cjs' | 'iife'): Promise<string> => {
    const { outputFiles } = await build({ absWorkingDir: ROOT, entryPoints: [entry], bundle: true, write: false, format, external: ['vscode'] });
    return outputFiles.map(({ text }) => text).join('');
  };
  [shell, script] = await Promise.all([bundled('client/src/page/page.ts', 'cjs'), bundled('client/webview/page.ts', 'iife')]);
});

/** Runs a bundle, with what it finds around it. */
function run(code: string, around: object): void {
  (compileFunction(code, Object.keys(around)) as (...given: unknown[]) => void)(...(Object.values(around) as unknown[]));
}

/** A page as the editor is given it. */
function page(title: string): Shown {
  let made: Shown | undefined;
  const panel = (_: string, name: string, __: unknown, options: Shown['options']): object => {
    const webview = {
      onDidReceiveMessage: () => undefined,
      asWebviewUri: (uri: string) => uri,
      set html(html: string) { made = { title: name, options, html, nonce: /script-src 'nonce-(\w+)'/.exec(html)?.[1] ?? '' }; },
    };
    return { webview };
  };
  const vscode = { Uri: { joinPath: (...parts: string[]) => parts.join('/') }, ViewColumn: { Beside: -2 }, window: { createWebviewPanel: panel } };
  const module = { exports: {} as { Page: new (options: object) => unknown } };
  run(shell, { module, exports: module.exports, require: () => vscode, crypto });
  new module.exports.Page({ extension: 'ext:', viewType: 'imr.test', title, act: () => undefined });
  return made!;
}

describe('The frame of a page', () => {
  test('lets nothing run or load but its own script and style, by a number that is used once', () => {
    const { html, nonce } = page('Preview');
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'"`);
    expect(nonce).toMatch(/^[\da-f]{32}$/);
    expect(page('Preview').nonce).not.toBe(nonce);
    expect(html.match(/<(?:script|style)\b[^>]*>/g)).toEqual([`<style nonce="${nonce}">`, `<script nonce="${nonce}" src="ext:/dist/page.js">`]);
    expect(html).not.toMatch(/unsafe|https?:|url\(|@import| on\w+=/);
  });

  test('reads files of the extension alone, and a file name in its title is text', () => {
    expect(page('').options.localResourceRoots).toEqual(['ext:/dist']);
    expect(page('Preview <img src=x>&amp;').html).toContain('<title>Preview &lt;img src=x>&amp;amp;</title>');
  });
});

/** As much of a browser's document as the page uses. Text is a string; nothing here understands HTML, and a property that would is missing. */
class Element {
  readonly children: (Element | string)[] = [];
  readonly dataset: Record<string, string> = {};
  readonly attributes: Record<string, string> = {};
  readonly listeners: Record<string, () => void> = {};
  className = '';
  type = '';

  constructor(readonly tag: string) {}

  append(...children: (Element | string)[]): void { this.children.push(...children); }
  replaceChildren(...children: Element[]): void { this.children.splice(0, Infinity, ...children); }
  setAttribute(name: string, value: string): void { this.attributes[name] = value; }
  addEventListener(event: string, listener: () => void): void { this.listeners[event] = listener; }
  get innerText(): string { return this.children.map((child) => (child instanceof Element ? child.innerText : child)).join(''); }

  querySelectorAll(tag: string): Element[] {
    return this.children.flatMap((child) => (child instanceof Element ? [...(child.tag === tag ? [child] : []), ...child.querySelectorAll(tag)] : []));
  }
}

/** Starts the script of a page. */
function started(): { readonly main: Element; readonly posted: unknown[]; readonly send: (data: unknown) => void } {
  const main = new Element('main');
  const posted: unknown[] = [];
  let send: (event: { data: unknown }) => void = () => undefined;
  const window = { scrollX: 0, scrollY: 0, scrollTo: () => undefined, addEventListener: (event: string, listener: typeof send) => { if (event === 'message') send = listener; } };
  const document = { querySelector: () => main, createElement: (tag: string) => new Element(tag), activeElement: null };
  run(script, { window, document, acquireVsCodeApi: () => ({ postMessage: (message: unknown) => posted.push(message) }), Element });
  return { main, posted, send: (data) => { send({ data }); } };
}

describe('The script of a page', () => {
  test('makes text of words, whatever is in them', () => {
    const { main, posted, send } = started();
    const words = '<img src=x onerror=alert(1)> &amp; <b>';
    send({ kind: 'show', number: 1, nodes: [{ tag: 'p', class: 'tight', children: [{ tag: 'strong', text: words }] }] });
    const [paragraph] = main.children as Element[];
    expect([paragraph!.tag, paragraph!.className, (paragraph!.children[0] as Element).children]).toEqual(['p', 'tight', [words]]);
    expect(posted).toEqual([{ kind: 'ready' }, { kind: 'shown', number: 1, text: words }]);
  });

  test('makes links that the keyboard reaches and that tell where they lead', () => {
    const { main, posted, send } = started();
    send({ kind: 'show', number: 1, nodes: [{ tag: 'li', children: [{ tag: 'span', text: 'Line 3', action: { line: 2, character: 0 } }] }] });
    const [link] = main.querySelectorAll('button');
    expect([link!.type, link!.attributes['role'], link!.innerText]).toEqual(['button', 'link', 'Line 3']);
    link!.listeners['click']!();
    expect(posted.at(-1)).toEqual({ kind: 'action', action: { line: 2, character: 0 } });
  });
});
