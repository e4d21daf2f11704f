import { Validator } from '@cfworker/json-schema';
import { editionNamed } from '../reference/editions';
import type { ProjectChapter, ProjectDrug, ProjectEdition, ProjectRecords, ProjectSection, ProjectTopic } from '../reference/records';
import { OURS, Reference } from '../reference/reference';
import projectSchema from '../../../schemas/imr-check.schema.json';
import { isRecord } from './record';

/** The lists of records, and the schema's definition of their entries. */
const LISTS = { editions: 'edition', chapters: 'chapter', topics: 'topic', sections: 'section', drugs: 'drug' } as const;

type List = keyof typeof LISTS;

/**
 * The reference data of a project: ours, with its valid records in their place.
 * @param value what the project file has under “reference”
 * @param problem told of each entry that is not used, without its text
 */
export function readReference(value: unknown, problem: (message: string) => void): Reference {
  if (value === undefined) return OURS;
  if (!isRecord(value)) {
    problem('“reference” is an object of lists: “editions”, “chapters”, “topics”, “sections”, “drugs”.');
    return OURS;
  }
  if (Object.keys(value).some((key) => !isList(key))) problem('“reference” has “editions”, “chapters”, “topics”, “sections” and “drugs”; another name is not read.');
  const read = <T>(list: List, wrong: (record: T) => string | undefined): Record<string, readonly T[]> => {
    const records = entries(list, value[list], wrong, problem);
    return records.length > 0 ? { [list]: records } : {};
  };
  const records: ProjectRecords = {
    ...read<ProjectEdition>('editions', wrongEdition),
    ...read<ProjectChapter>('chapters', ({ pages }) => (pages && pages[0] > pages[1] ? 'its pages end before they begin' : undefined)),
    ...read<ProjectTopic>('topics', ({ pages = [] }) => (pages.some(([from, to]) => from > to) ? 'its pages end before they begin' : undefined)),
    ...read<ProjectSection>('sections', () => undefined),
    ...read<ProjectDrug>('drugs', () => undefined),
  };
  return Object.keys(records).length > 0 ? new Reference(records) : OURS;
}

function isList(key: string): key is List {
  return Object.hasOwn(LISTS, key);
}

/** The entries of a list that fit the schema and make sense. */
function entries<T>(list: List, value: unknown, wrong: (record: T) => string | undefined, problem: (message: string) => void): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problem(`“reference.${list}” is a list.`);
    return [];
  }
  const validator = validatorOf(list);
  return value.filter((entry: unknown, i): entry is T => {
    const { valid, errors } = validator.validate(entry);
    const why = valid ? wrong(entry as T) : lackOf(errors);
    if (why !== undefined) problem(`Entry ${i + 1} of “reference.${list}” is not used: ${why}.`);
    return why === undefined;
  });
}

/** What does not fit, by the schema's own names: nothing of the entry is repeated. */
function lackOf(errors: readonly { readonly keyword: string; readonly instanceLocation: string; readonly error: string }[]): string {
  const missing = errors.find(({ keyword }) => keyword === 'required');
  const field = errors.map(({ instanceLocation }) => instanceLocation.replace(/^#\/?/, '').split('/')[0] ?? '').find((name) => name !== '' && /^[a-zA-Z]{1,20}$/.test(name));
  if (missing) return 'it lacks a field that its kind of record must have';
  return field === undefined ? 'it is no record of this kind' : `“${field}” does not fit`;
}

function wrongEdition({ id, title, from, to }: ProjectEdition): string | undefined {
  if (title === undefined && editionNamed(id) === undefined) return 'it names none of our editions, and a new one has a “title”';
  if ([from, to].some((day) => typeof day === 'string' && !isDay(day))) return 'a day of it is none of the calendar';
  return typeof from === 'string' && typeof to === 'string' && to < from ? 'it ends before it begins' : undefined;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const validators = new Map<List, Validator>();

function validatorOf(list: List): Validator {
  let validator = validators.get(list);
  if (!validator) {
    const { definitions } = projectSchema;
    validators.set(list, (validator = new Validator({ $ref: `#/definitions/${LISTS[list]}`, definitions }, '7', true)));
  }
  return validator;
}
