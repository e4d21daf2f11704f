import { readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { reasonOf } from './errors';

/** A file to read, or one that cannot be. */
export interface Found {
  /** As given, or as found below the given folder, with `/`; `-` for standard input. */
  readonly path: string;
  /** Why it cannot be read. */
  readonly problem?: string;
  /** What is in it, where it was read already. */
  readonly bytes?: Uint8Array;
}

/** The name of standard input. */
export const STDIN = '-';

/** Finds what to read: the files given, and the determinations and plain texts below the folders given. In path order, each once. */
export function findFiles(paths: readonly string[]): Found[] {
  const found = new Map<string, Found>();
  const add = (file: Found): void => {
    const key = file.path === STDIN ? STDIN : resolve(file.path);
    if (!found.has(key)) found.set(key, file);
  };
  for (const given of paths) {
    if (given === STDIN) add({ path: STDIN });
    else findAt(withSlashes(given), add);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Add = (file: Found) => void;

function findAt(path: string, add: Add): void {
  try {
    if (statSync(path).isDirectory()) walk(path, add);
    else add({ path });
  } catch (error) {
    add({ path, problem: reasonOf(error) });
  }
}

/**
 * Adds the files below a folder. Folders behind symbolic links come last and each real folder is read once, so that links cannot
 * go in circles and a file has its real path rather than a link's where it has both.
 */
function walk(top: string, add: Add): void {
  const seen = new Set<string>();
  const linked: string[] = [];
  const visit = (folder: string): void => {
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) return;
      seen.add(real);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = below(folder, entry.name);
        if (isIgnored(entry.name)) continue;
        if (entry.isDirectory()) visit(path);
        else if (entry.isFile() && isText(entry.name)) add({ path });
        else if (entry.isSymbolicLink()) link(path, entry.name);
      }
    } catch (error) {
      add({ path: folder, problem: reasonOf(error) });
    }
  };
  const link = (path: string, name: string): void => {
    if (isFolder(path)) linked.push(path);
    else if (isText(name)) add({ path });
  };
  visit(top);
  for (const folder of linked) visit(folder);
}

/** Whether a link leads to a folder; one that leads nowhere is a file that cannot be read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isText(name: string): boolean {
  return /\.(?:imr|txt)$/i.test(name);
}

function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function below(folder: string, name: string): string {
  if (folder === '.' || folder === './') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
