import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../samples/', import.meta.url);

/** Every fictional determination of `samples/`, those with marked mistakes included: its path there, and its text. */
export const samples = ['', 'marked/'].flatMap((folder) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => /\.(?:imr|txt)$/.test(name))
    .map((name) => [`${folder}${name}`, readFileSync(new URL(`${folder}${name}`, FOLDER), 'utf8')] as const),
);
