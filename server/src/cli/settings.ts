import { readFile } from 'node:fs/promises';
import { dirname, parse, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Preset } from '../checks/check';
import { findProject, type Project, readProject } from '../config/project';
import { DEFAULT_SETTINGS, mergeSettings, type ServiceSettings } from '../config/settings';
import { CannotWork, codeOf, reasonOf } from './errors';
import { STDIN } from './files';

/** The settings that hold for a file. Rejects with what is wrong with its project file. */
export type SettingsOf = (path: string) => Promise<ServiceSettings>;

/** What the command line says of settings. */
export interface Chosen {
  /** A project file to use in the place of the one found above each file. */
  readonly config?: string;
  /** Stronger than the project file's. */
  readonly preset?: Preset;
}

/** Settings of files: from the project file that was named, else from the nearest one above each file. */
export function loadSettings({ config, preset }: Chosen): SettingsOf {
  const byFolder = new Map<string, Promise<ServiceSettings>>();
  const load = async (folder: string): Promise<ServiceSettings> => {
    const project = config === undefined ? await above(folder) : await named(config);
    const problem = project.problems[0];
    if (problem) throw new CannotWork(`${shown(problem.uri)}: ${problem.message}`);
    return mergeSettings(DEFAULT_SETTINGS.preset, [project.options, preset === undefined ? {} : { preset }], project);
  };
  return (path) => {
    const folder = config === undefined ? (path === STDIN ? resolve('.') : dirname(resolve(path))) : '';
    let settings = byFolder.get(folder);
    if (!settings) byFolder.set(folder, (settings = load(folder)));
    return settings;
  };
}

async function named(config: string): Promise<Project> {
  const uri = pathToFileURL(resolve(config)).href;
  return readProject(uri, await readText(uri), readIfThere);
}

async function above(folder: string): Promise<Project> {
  const top = pathToFileURL(parse(folder).root).href;
  return findProject(withoutSlash(pathToFileURL(folder).href), withoutSlash(top), readIfThere);
}

/** A file that is not there is none; one that cannot be read is said, since what it asks for would silently not hold. */
async function readIfThere(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw new CannotWork(`${shown(uri)}: ${reasonOf(error)}`);
  }
}

async function readText(uri: string): Promise<string> {
  const text = await readIfThere(uri);
  if (text === undefined) throw new CannotWork(`${shown(uri)}: no such file`);
  return text;
}

function shown(uri: string): string {
  return fileURLToPath(uri);
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
