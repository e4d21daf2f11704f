/** Elements that a page is made of. */
export type Tag = 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'li' | 'strong' | 'span' | 'section' | 'dl' | 'dt' | 'dd';

/**
 * A piece of a page: an element, its words, and what stands in it. Words are words: the page makes text of them and never HTML. A piece
 * with an `action` is a link, which tells the extension that action.
 */
export interface PageNode {
  readonly tag: Tag;
  readonly text?: string;
  readonly class?: string;
  readonly action?: PageAction;
  /** Lines of the document that it shows, counted from 0; the last is included. */
  readonly lines?: { readonly first: number; readonly last: number };
  readonly children?: readonly PageNode[];
}

/** What a link leads to: a place in the document, or something that the extension does. */
export type PageAction = { readonly line: number; readonly character: number } | { readonly command: string };

/** What the extension tells the page. */
export type ToPage =
  | { readonly kind: 'show'; readonly number: number; readonly nodes: readonly PageNode[] }
  | { readonly kind: 'line'; readonly line: number };

/** What the page tells the extension: that it waits for something to show, what it shows now, and what was asked for. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly number: number; readonly text: string }
  | { readonly kind: 'action'; readonly action: PageAction };
