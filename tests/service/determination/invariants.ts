import { expect } from 'vitest';
import type { Determination } from '../../../server/src/determination/model';
import { isBlank } from '../../../server/src/text/characters';
import type { TextRange } from '../../../server/src/text/range';

/** A range with the ranges inside it, in order. */
interface Node {
  readonly name: string;
  readonly range: TextRange;
  readonly children: readonly Node[];
}

/** Whatever the text: its words are all there and once, and every range lies where it should. */
export function holds(determination: Determination): void {
  mapHolds(determination);
  const { text } = determination;
  const roots = nodesOf(determination);
  headerHolds(determination);
  for (const node of roots) nests(node, text.source.length, text.text.length);
  inOrder('the document', roots);
  coversOnce(determination, roots);
}

/** The logical text and the document, one read off the other. */
function mapHolds({ text }: Determination): void {
  const { source } = text;
  expect(text.lower.length).toBe(text.text.length);
  expect(text.text).not.toMatch(/ {2}|^ | $/);
  let before = -1;
  for (let i = 0; i < text.text.length; i++) {
    const at = text.toSource(i);
    if (at < before || at >= source.length) throw new Error(`toSource(${i}) is ${at} after ${before}`);
    if (text.toLogical(at) > i || text.toSource(text.toLogical(at)) !== at) throw new Error(`toLogical(${at}) is ${text.toLogical(at)}, not ${i}`);
    before = at;
  }
  let last = 0;
  for (let at = 0; at <= source.length + 1; at++) {
    const logical = text.toLogical(at);
    if (logical < last || logical > text.text.length) throw new Error(`toLogical(${at}) is ${logical} after ${last}`);
    last = logical;
  }
  text.breaks.reduce((from, { at, blankLines }) => {
    if (at <= from || at >= text.text.length || blankLines < 0) throw new Error(`a break at ${at} after ${from}`);
    return at;
  }, 0);
}

/** Labels and values of the header lie in it; so do an item's title and decision in its heading. */
function headerHolds({ header, items }: Determination): void {
  const inside = (outer: TextRange, inner: TextRange): void => {
    if (inner.from < outer.from || inner.to > outer.to) throw new Error(`${JSON.stringify(inner)} is not inside ${JSON.stringify(outer)}`);
  };
  for (const { label, value } of header?.fields ?? []) [label, value].forEach((range) => inside(header!.whole, range));
  for (const { heading, title } of items) inside(heading, title);
}

/** The parts of a determination as a tree. A header and a section other than that of the items are leaves. */
function nodesOf({ header, sections, items, unplaced, second }: Determination): Node[] {
  const leaf = (name: string, range: TextRange | undefined): Node[] => (range && range.to > range.from ? [{ name, range, children: [] }] : []);
  const itemNodes = items.map((item): Node => ({
    name: `item ${item.index}`,
    range: item.whole,
    children: [
      ...leaf('heading', item.heading),
      ...item.fields.map((field): Node => ({ name: field.kind, range: field.whole, children: [...leaf('label', field.label), ...leaf('value', field.value)] })),
    ],
  }));
  const loose = unplaced.flatMap((range) => leaf('unplaced', range));
  for (const node of itemNodes) (node.children as Node[]).push(...taken(loose, node.range));
  const sectionNodes = sections.map((section): Node => {
    const parts = [...leaf('section heading', section.heading), ...leaf('lead', section.lead)];
    return { name: section.kind, range: section.whole, children: section.kind === 'items' ? [...parts, ...taken(itemNodes, section.body), ...taken(loose, section.body)] : [...parts, ...leaf('body', section.body)] };
  });
  const inLetter = header && sectionNodes.some(({ range }) => range.from <= header.whole.from && header.whole.to <= range.to);
  return sorted([...(inLetter ? [] : leaf('header', header?.whole)), ...sectionNodes, ...itemNodes, ...loose, ...leaf('second', second)].map(withOrder).filter(({ range }) => range.to > range.from));
}

/** Takes the nodes inside a range out of a list. */
function taken(nodes: Node[], { from, to }: TextRange): Node[] {
  const inside = nodes.filter(({ range }) => from <= range.from && range.to <= to);
  for (const node of inside) nodes.splice(nodes.indexOf(node), 1);
  return inside;
}

function withOrder(node: Node): Node {
  return { ...node, children: sorted(node.children.map(withOrder)) };
}

function sorted(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
}

function nests({ name, range, children }: Node, sourceLength: number, length: number): void {
  const good = range.start >= 0 && range.start <= range.end && range.end <= sourceLength && range.from >= 0 && range.from <= range.to && range.to <= length;
  if (!good) throw new Error(`${name} lies outside: ${JSON.stringify(range)}`);
  for (const child of children) {
    if (child.range.from < range.from || child.range.to > range.to || child.range.start < range.start || child.range.end > range.end) {
      throw new Error(`${child.name} ${JSON.stringify(child.range)} is not inside ${name} ${JSON.stringify(range)}`);
    }
    nests(child, sourceLength, length);
  }
  inOrder(name, children);
}

function inOrder(parent: string, nodes: readonly Node[]): void {
  nodes.reduce((before, { name, range }) => {
    if (range.from < before) throw new Error(`in ${parent}, ${name} begins at ${range.from}, before ${before}`);
    return range.to;
  }, 0);
}

/** Every character that is no blank stands in a leaf, and in one only. */
function coversOnce({ text }: Determination, roots: readonly Node[]): void {
  const seen = new Uint8Array(text.text.length);
  const visit = ({ children, range }: Node): void => {
    if (children.length > 0) children.forEach(visit);
    else for (let i = range.from; i < range.to; i++) seen[i] = (seen[i] ?? 0) + 1;
  };
  roots.forEach(visit);
  for (let i = 0; i < text.text.length; i++) {
    if (isBlank(text.text.charCodeAt(i)) || seen[i] === 1) continue;
    throw new Error(`character ${i} of ${JSON.stringify(text.text.slice(Math.max(0, i - 20), i + 20))} stands in ${seen[i]} places`);
  }
}
