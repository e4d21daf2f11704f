import { isLetter } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import type { Form, HeaderKey } from './form';
import type { CaseHeader, HeaderField } from './model';

interface FoundLabel {
  readonly key: HeaderKey;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the case header: labels and values in any of the orders in which tables come out of a PDF.
 * @param before logical offset before which it is looked for
 * @param inLetter whether it stands in a letter, where more follows: it ends with its last label's line there
 */
export function caseHeader(text: LogicalText, form: Form, before: number, inLetter = false): CaseHeader | undefined {
  const labels = headerLabels(text, form, before);
  const [first, last] = [labels[0], labels.at(-1)];
  if (!first || !last) return undefined;
  const end = inLetter ? Math.min(before, text.lineEnd(last.to)) : before;
  const fields = labels.map(({ key, from, to }, i): HeaderField => {
    const next = labels[i + 1]?.from ?? end;
    return { key, label: text.range(from, to), value: text.range(to, next), whole: text.range(from, next) };
  });
  return { whole: text.range(first.from, end), fields: tableOfColumns(text, fields) ?? fields };
}

function headerLabels(text: LogicalText, form: Form, end: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let colon = text.text.indexOf(':'); colon >= 0 && colon < end; colon = text.text.indexOf(':', colon + 1)) {
    const stop = text.text.charCodeAt(colon - 1) === 32 ? colon - 1 : colon;
    let best: FoundLabel | undefined;
    for (const [key, labels] of Object.entries(form.header.labels) as [HeaderKey, readonly string[]][]) {
      for (const label of labels) {
        const from = stop - label.length;
        const stands = from >= 0 && text.lower.startsWith(label.toLowerCase(), from) && !isLetter(text.text.charCodeAt(from - 1));
        if (stands && (!best || from < best.from)) best = { key, from, to: colon + 1 };
      }
    }
    if (best && !found.some(({ key }) => key === best.key)) found.push(best);
  }
  return found;
}

const VALUE = /CM\d{2}-\d{1,9}|\d{1,2}\/\d{1,2}\/\d{4}|Standard|Expedited/g;

/** A table read by columns has all its labels first: the values behind the last label are dealt out to them by their shape. */
function tableOfColumns(text: LogicalText, fields: readonly HeaderField[]): HeaderField[] | undefined {
  const last = fields.at(-1);
  if (!last || fields.length < 3 || fields.slice(0, -1).some(({ value }) => value.to > value.from)) return undefined;
  const values = [...text.slice(last.value).matchAll(VALUE)].map((match) => ({
    text: match[0],
    range: text.range(last.value.from + match.index, last.value.from + match.index + match[0].length),
  }));
  return fields.map((field) => {
    const index = values.findIndex((value) => fits(field.key, value.text));
    const value = index < 0 ? undefined : values.splice(index, 1)[0];
    return value ? { ...field, value: value.range, whole: field.label } : field;
  });
}

function fits(key: HeaderKey, value: string): boolean {
  if (key === 'caseNumber') return value.startsWith('CM');
  if (key === 'priority') return value === 'Standard' || value === 'Expedited';
  return value.includes('/');
}
