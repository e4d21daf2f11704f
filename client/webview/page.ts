import type { FromPage, PageAction, PageNode, ToPage } from '../src/page/node';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The script of every page of ours: it makes elements of what it is given, and tells which link was chosen. Text is never HTML. */
const host = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data.number, data.nodes);
  else goTo(data.line);
});
host.postMessage({ kind: 'ready' });

/** Shows nodes in the place of what was there. What the reader was looking at stays where it was, and so does the keyboard. */
function show(number: number, nodes: readonly PageNode[]): void {
  const { scrollX, scrollY } = window;
  const focused = links().indexOf(document.activeElement as HTMLElement);
  main.replaceChildren(...nodes.map(element));
  window.scrollTo(scrollX, scrollY);
  if (focused >= 0) links()[focused]?.focus({ preventScroll: true });
  host.postMessage({ kind: 'shown', number, text: main.innerText });
}

function element({ tag, text, class: name, action, lines, children = [] }: PageNode): HTMLElement {
  const made = document.createElement(tag);
  if (name !== undefined) made.className = name;
  if (lines) {
    made.dataset['first'] = String(lines.first);
    made.dataset['last'] = String(lines.last);
  }
  if (text !== undefined) made.append(action ? link(text, action) : text);
  made.append(...children.map(element));
  return made;
}

/** A link that the keyboard reaches. It is no `a`: the editor would follow its address. */
function link(text: string, action: PageAction): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.setAttribute('role', 'link');
  made.append(text);
  made.addEventListener('click', () => { host.postMessage({ kind: 'action', action }); });
  return made;
}

function links(): HTMLElement[] {
  return [...main.querySelectorAll('button')];
}

/** Shows where a line of the document stands: marks its block, and scrolls to it if it is not in sight. */
function goTo(line: number): void {
  for (const marked of main.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current');
  const block = [...main.querySelectorAll<HTMLElement>('[data-first]')].findLast(({ dataset }) => Number(dataset['first']) <= line);
  if (!block || Number(block.dataset['last']) < line) return;
  block.setAttribute('aria-current', 'true');
  const { top, bottom } = block.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight) block.scrollIntoView({ block: 'center' });
}

/** Leads to the text that a block shows. */
function leadTo(block: HTMLElement | null | undefined): void {
  if (block) host.postMessage({ kind: 'action', action: { line: Number(block.dataset['first']), character: 0 } });
}

main.addEventListener('dblclick', ({ target }) => { leadTo(target instanceof Element ? target.closest<HTMLElement>('[data-first]') : null); });

// With the keyboard, Enter leads to the first block that is wholly in sight.
window.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Enter' || target instanceof HTMLButtonElement) return;
  leadTo([...main.querySelectorAll<HTMLElement>('[data-first]')].find((block) => block.getBoundingClientRect().top >= 0));
});
