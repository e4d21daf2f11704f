import { type Schema, Validator } from '@cfworker/json-schema';
import type { FormFile } from '../determination/forms';
import formSchema from '../../../schemas/imr-form.schema.json';

let validator: Validator | undefined;

/**
 * Reads a form file of an organisation.
 * @returns the form file, or what is wrong with it in one sentence without its text
 */
export function readFormFile(json: string): { readonly file: FormFile } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'This form file is not valid JSON, so it is not used.' };
  }
  validator ??= new Validator(formSchema as Schema, '7', true);
  const { valid, errors } = validator.validate(value);
  if (valid) return { file: value as FormFile };
  const where = errors.map(({ instanceLocation }) => instanceLocation.replace(/^#\/?/, '')).reduce((a, b) => (b.length > a.length ? b : a), '');
  return { problem: `This form file does not fit the schema of forms${where === '' ? '' : ` at “${where}”`}, so it is not used.` };
}
