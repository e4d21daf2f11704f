import type { Form } from './form';
import current from './forms/current.json';
import late2013 from './forms/2013-late.json';
import first2013 from './forms/2013-first.json';
import form2014 from './forms/2014.json';
import form2015 from './forms/2015.json';
import form2016 from './forms/2016-17.json';

/** A form file: a form, or what it has other than the form it extends. */
export type FormFile = Partial<Form> & { readonly id: string; readonly extends?: string; readonly $schema?: string };

/** The forms we know, the one for new determinations first. */
export const FORMS: readonly Form[] = resolveForms([current, form2016, form2015, form2014, late2013, first2013] as FormFile[], []);

/**
 * Completes form files by what they extend, among themselves or among known forms.
 * @param files validated form files; one that extends what does not exist, or itself, is completed from nothing and left out
 * @param known complete forms that they may extend
 */
export function resolveForms(files: readonly FormFile[], known: readonly Form[]): Form[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const resolve = (file: FormFile, seen: readonly string[]): Partial<Form> | undefined => {
    if (file.extends === undefined) return file;
    if (seen.includes(file.extends)) return undefined;
    const parent = byId.get(file.extends);
    const base = parent && parent !== file ? resolve(parent, [...seen, file.id]) : known.find((form) => form.id === file.extends);
    return base && { ...base, ...file };
  };
  return files.map((file) => resolve(file, [])).filter((form) => form !== undefined && isComplete(form));
}

function isComplete(form: Partial<Form>): form is Form {
  return [form.id, form.title, form.knownFrom, form.decided, form.marks, form.header, form.sections, form.statement, form.item].every((part) => part !== undefined);
}
