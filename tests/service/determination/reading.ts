import { readdirSync, readFileSync } from 'node:fs';
import type { Determination } from '../../../server/src/determination/model';
import type { TextRange } from '../../../server/src/text/range';

/** A text, and what a reader makes of it. */
export interface Reading {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly outline: string;
}

/** Characters that cannot be seen are written by name. */
const NAMED: Readonly<Record<string, string>> = {
  FF: '\f', CR: '\r', TAB: '\t', VT: '\v', NEL: '\u0085', LS: '\u2028', PS: '\u2029', BOM: '\uFEFF', NBSP: '\u00A0', SHY: '\u00AD', ZWSP: '\u200B', SP: ' ', NUL: '\0',
};

/**
 * The readings of a folder below tests/fixtures/reading. In a file each begins with `##### ` and its name; `=====` stands between
 * text and outline; `‹FF›` is a form feed, and so on. One blank line before the next name is not part of it.
 */
export function readingsIn(folder: string): Reading[] {
  const place = new URL(`../../fixtures/reading/${folder}/`, import.meta.url);
  return readdirSync(place).sort().flatMap((file) =>
    readFileSync(new URL(file, place), 'utf8').split(/^##### /m).slice(1).map((part) => {
      const [name, rest] = split(part, '\n');
      const [text, outline] = split(`\n${rest}`, '\n=====\n');
      return { file, name, text: named(text.slice(1)), outline: outline.trimEnd() };
    }),
  );
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function named(text: string): string {
  return text.replaceAll(/‹([A-Z]+)›/g, (whole, name: string) => NAMED[name] ?? whole);
}

/** Items with their fields, and what belongs nowhere. */
export function itemsOutline({ text, items, unplaced }: Determination): string {
  const lines: string[] = [];
  const line = (label: string, words: string): void => void lines.push(words === '' ? `${label}:` : `${label}: ${words}`);
  for (const { index, title, decision, fields } of items) {
    const decided = decision ? (decision.value ?? `"${text.slice(decision.range)}"`) : '-';
    line(`item ${index} ${decided}`, text.slice(title));
    for (const { kind, value, misspeltFor } of fields) line(misspeltFor === undefined ? `  ${kind}` : `  ${kind}, misspelt for "${misspeltFor}"`, text.slice(value));
  }
  for (const range of unplaced) line('unplaced', text.slice(range));
  return lines.join('\n');
}

/** Everything that was read: form, header, sections, reviewer, items, and what belongs nowhere. */
export function wholeOutline(determination: Determination): string {
  const { text, form, header, sections, reviewer, second } = determination;
  const lines = [`form ${form.id}`];
  const line = (label: string, range: TextRange): void => void lines.push(range.from === range.to ? `${label}:` : `${label}: ${text.slice(range)}`);
  for (const { key, value } of header?.fields ?? []) line(`header ${key}`, value);
  for (const { kind, lead, body, misspeltFor } of sections) {
    const label = `section ${kind}${lead ? ' with its lead' : ''}${misspeltFor === undefined ? '' : `, misspelt for "${misspeltFor}"`}`;
    if (kind === 'items') lines.push(label);
    else line(label, body);
  }
  if (reviewer?.specialty) line('specialty', reviewer.specialty);
  if (reviewer?.licensure) line('licensure', reviewer.licensure);
  lines.push(itemsOutline(determination));
  if (second) line('second', second);
  return lines.filter((words) => words !== '').join('\n');
}
