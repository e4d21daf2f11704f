// Every sample as a Word file, opened by LibreOffice, which is no library of ours, and written out as text again: paragraph by paragraph
// what the letter says.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, run } from '../lib/run.mjs';
import { Skipped } from '../lib/skipped.mjs';

export const about = 'exported Word files, opened in LibreOffice';

/** Words that mean something to XML or to the library that writes the file. */
const NASTY = '<b>&amp; ]]> {image-1} “quotes” – dash \u2265 4/5 e\uFB03cacy';

export async function soak({ root, folder, say }) {
  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (!office) throw new Skipped('LibreOffice is not installed. On Debian: apt-get install --no-install-recommends libreoffice-writer-nogui');
  const { letters, wordFile } = await exporter(root, folder);
  for (const { file, letter } of letters) writeFileSync(join(folder, `${file}.docx`), await wordFile(letter));
  // A file that says something else, by one letter of one word: a comparison that cannot see it is worth nothing.
  writeFileSync(join(folder, 'wrong.docx'), await wordFile(oneLetterOff(letters[0].letter)));
  say(`${letters.length} letters written, and one wrong one; LibreOffice reads them ...`);

  const args = [
    '--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'text'), ...[...letters, { file: 'wrong' }].map(({ file }) => join(folder, `${file}.docx`)),
  ];
  await run(office, args, { quiet: true });

  const differs = (file, { blocks }) => {
    const read = readFileSync(join(folder, 'text', `${file}.txt`), 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
    return [...blocks.keys()].find((i) => blocks[i].text !== read[i]) ?? (read.length === blocks.length ? -1 : blocks.length);
  };
  const wrong = letters.map(({ file, letter }) => [file, differs(file, letter)]).filter(([, at]) => at >= 0).map(([file, at]) => `${file} from paragraph ${at + 1} on`);
  if (wrong.length > 0) throw new PlainError(`The text is another in ${wrong.join(', ')}.`);
  if (differs('wrong', letters[0].letter) < 0) throw new PlainError('A file with another letter in one word was taken for the same.');
  return `${letters.length} letters, ${letters.reduce((sum, { letter }) => sum + letter.blocks.length, 0)} paragraphs, all the same.`;
}

/** A letter with one letter of its last paragraph changed. */
function oneLetterOff({ blocks, ...rest }) {
  const last = blocks.at(-1);
  return { ...rest, blocks: [...blocks.slice(0, -1), { ...last, text: last.text.replace(/[a-y](?=[^a-z]*$)/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)) }] };
}

/** The letters of all samples, and what writes them. */
async function exporter(root, folder) {
  const outfile = join(folder, 'exporter.mjs');
  const entry = ['determination/parse', 'letter/letter', 'letter/word'].map((path) => `export * from './server/src/${path}';`).join('\n');
  await build({ stdin: { contents: entry, resolveDir: root }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  const { parseDetermination, letterOf, wordFile } = await import(pathToFileURL(outfile).href);
  const samples = ['samples', 'samples/marked'].flatMap((path) => readdirSync(join(root, path)).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => join(root, path, name)));
  const letters = samples.map((path, i) => ({ file: `${i + 1}`, letter: letterOf(parseDetermination(readFileSync(path, 'utf8'))) }));
  const nasty = letterOf(parseDetermination(readFileSync(samples[0], 'utf8').replaceAll(' is ', ` is ${NASTY} `)));
  return { letters: [...letters, { file: 'nasty', letter: nasty }], wordFile };
}
