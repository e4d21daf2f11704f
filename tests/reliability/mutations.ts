import { oneOf } from './inProcess';

/** What trips a reader of letters up: characters of other sizes and directions, and marks that programs put in. */
const ODD = [
  '\u{1F600}', '\u{1F469}\u200D\u2695\uFE0F', '\u05D0\u05D1', '\u202E', '\u200F', '\u00A0', '\u2028', '\u0085', '\uFEFF', '\0', '\uD83D', '\u2019', '\u201C', '\u2013', '\u00AD', '\uFB01', '\u0130', 'e\u0301',
  '\t', '\f', '\v', '\r', '${1:x}', '<b>', '&amp;', '`', '](', '*/', '-->', '<!--', '[TO COMPLETE]', '$(rm)', '\\',
];

type Mutation = (text: string, next: () => number) => string;

/** What a hand, an editor or a copy does to a good letter. */
const MUTATIONS: readonly Mutation[] = [
  withoutLines,
  function section(text, next) {
    const [from, to] = stretch(text, next, 3000);
    return text.slice(0, to) + text.slice(from, to) + text.slice(to);
  },
  function swap(text, next) {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(next() * lines.length), Math.floor(next() * lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  function cut(text, next) {
    return text.slice(0, Math.floor(next() * text.length));
  },
  function beginsLate(text, next) {
    return text.slice(Math.floor(next() * text.length));
  },
  odd,
  odd,
  function everywhere(text, next) {
    const [from, to] = [oneOf([' ', '.', '"', '\'', ':', '\n', '-'], next), oneOf([...ODD, ''], next)];
    return text.replaceAll(from, to);
  },
  function taken(text, next) {
    const [from, to] = stretch(text, next, 400);
    return text.slice(0, from) + text.slice(to);
  },
  function moved(text, next) {
    const [from, to] = stretch(text, next, 1500);
    const rest = text.slice(0, from) + text.slice(to);
    const at = Math.floor(next() * rest.length);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  function wrapped(text) {
    return text.replaceAll(/(.{60,76}) /g, '$1\n');
  },
  function windows(text) {
    return text.replaceAll('\n', '\r\n');
  },
  function joined(text) {
    return text.replaceAll(/\s+/g, ' ');
  },
  function loud(text) {
    return text.toUpperCase();
  },
];

/** One to three of them, one after the other. */
export function mutated(text: string, next: () => number): string {
  let result = text;
  for (let times = 1 + Math.floor(next() * 3); times > 0; times--) result = oneOf(MUTATIONS, next)(result, next);
  return result;
}

function withoutLines(text: string, next: () => number): string {
  const lines = text.split('\n');
  lines.splice(Math.floor(next() * lines.length), 1 + Math.floor(next() * 3));
  return lines.join('\n');
}

function odd(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  return text.slice(0, at) + oneOf(ODD, next).repeat(next() < 0.8 ? 1 : 3) + text.slice(at);
}

function stretch(text: string, next: () => number, most: number): [number, number] {
  const from = Math.floor(next() * text.length);
  return [from, Math.min(text.length, from + Math.floor(next() * most))];
}
