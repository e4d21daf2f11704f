import { build, type Metafile } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import: who imports what, both as paths below the project's folder where they are ours, else as the package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly ours: boolean;
}

/** The order of the layers and the options of the bundles, from where the tools have them. */
export async function projectData(): Promise<{ layers: Record<string, string[]>; shells: string[]; bundles: Bundle[] }> {
  const load = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);
  return Object.assign({}, await load('tools/lint/layers.mjs'), await load('tools/build.mjs')) as Awaited<ReturnType<typeof projectData>>;
}

export interface Bundle {
  readonly entryPoints: string[];
  readonly outfile: string;
}

/** All TypeScript files below a folder. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** Every import of some files, those of types included: an order that types break is no order. */
export function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((from) =>
    ts.preProcessFile(readFileSync(join(ROOT, from), 'utf8'), true, true).importedFiles.map(({ fileName }): Import => {
      if (!fileName.startsWith('.')) return { from, to: fileName, ours: false };
      const path = posix.join(dirname(from), fileName);
      const to = [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => existsSync(join(ROOT, candidate)) && candidate.includes('.'));
      return { from, to: to ?? path, ours: true };
    }),
  );
}

/** Circles among our own files, each as the files on its way. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, ours } of imports) if (ours) next.set(from, [...(next.get(from) ?? []), to]);
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}

/** Bundles in memory as the build does: what went in, and the code that came out. */
export async function bundled(options: Bundle): Promise<{ inputs: Metafile['inputs']; code: string }> {
  const result = await build({ ...options, write: false, metafile: true, sourcemap: false });
  return { inputs: result.metafile.inputs, code: result.outputFiles.map(({ text }) => text).join('\n') };
}
