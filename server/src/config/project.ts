import type { Form } from '../determination/form';
import { FORMS, type FormFile, resolveForms } from '../determination/forms';
import { OURS, type Reference } from '../reference/reference';
import { readFormFile } from './formFile';
import { isRecord } from './record';
import { readReference } from './referenceRecords';
import { type Options, readOptions } from './settings';

/** Name of the project file: one for the editor and the command line; the nearest above a document holds. */
export const PROJECT_FILE = '.imr-check.json';

/** Reads a file by its URI; `undefined` where there is none or it cannot be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** Something wrong with a configuration file. */
export interface ConfigProblem {
  readonly uri: string;
  readonly message: string;
}

/** What a project file says, and what is wrong with it or with a form file that it names. */
export interface Project {
  /** URI of the project file; absent where there is none. */
  readonly uri?: string;
  readonly options: Options;
  readonly forms: readonly Form[];
  /** Our reference data with the project's records in their place. */
  readonly reference: Reference;
  readonly problems: readonly ConfigProblem[];
}

/** A document without a project file. */
export const NO_PROJECT: Project = { options: {}, forms: [], reference: OURS, problems: [] };

/**
 * Finds the project file of a folder: its own, or the nearest above it.
 * @param folder URI of the folder that holds the document, without a closing slash
 * @param top URI of the last folder to look in
 */
export async function findProject(folder: string, top: string, read: ReadFile): Promise<Project> {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const uri = `${at}/${PROJECT_FILE}`;
    const json = await read(uri);
    if (json !== undefined) return readProject(uri, json, read);
    if (at.length <= top.length || !at.startsWith(top) || at.lastIndexOf('/') < top.length) return NO_PROJECT;
  }
}

/** Reads a project file and the form files that it names. A bad file is one problem, and what is valid in it still holds. */
export async function readProject(uri: string, json: string, read: ReadFile): Promise<Project> {
  const problems: ConfigProblem[] = [];
  const problem = (message: string, where = uri): void => {
    if (!problems.some((known) => known.uri === where)) problems.push({ uri: where, message });
  };
  const value = parse(json);
  if (!isRecord(value)) return { ...NO_PROJECT, uri, problems: [{ uri, message: 'This is not a JSON object, so nothing in it is used.' }] };
  const unknown = Object.keys(value).find((key) => !KEYS.has(key));
  if (unknown !== undefined) problem('Only “preset”, “checks”, “forms” and “reference” are read here; another name is not.');
  const options = readOptions(value, problem);
  const files = await formFiles(uri, value['forms'], read, problem);
  const forms = resolveForms(files, FORMS);
  if (forms.length < files.length) problem('A form file extends a form that does not exist.');
  return { uri, options, forms, reference: readReference(value['reference'], problem), problems };
}

const KEYS = new Set(['$schema', 'preset', 'checks', 'forms', 'reference']);

async function formFiles(uri: string, paths: unknown, read: ReadFile, problem: (message: string, where?: string) => void): Promise<FormFile[]> {
  if (paths === undefined) return [];
  if (!Array.isArray(paths)) {
    problem('“forms” is a list of file names.');
    return [];
  }
  const files: FormFile[] = [];
  for (const path of paths) {
    const form = typeof path === 'string' ? within(uri, path) : undefined;
    if (form === undefined) {
      problem('A form file is named relative to this file, in its folder or below.');
      continue;
    }
    const json = await read(form);
    const result = json === undefined ? undefined : readFormFile(json);
    if (result === undefined) problem('A form file that is named here cannot be read.');
    else if ('problem' in result) problem(result.problem, form);
    else files.push(result.file);
  }
  return files;
}

/** The URI of a path beside a file, if it stays in the file's folder. */
function within(uri: string, path: string): string | undefined {
  const parts = path.replace(/^\.\//, '').split('/');
  const safe = parts.every((part) => part !== '' && part !== '..' && part !== '.' && !/[\\:?#%]/.test(part));
  return safe ? `${uri.slice(0, uri.lastIndexOf('/'))}/${parts.map(encodeURIComponent).join('/')}` : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
