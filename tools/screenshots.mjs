#!/usr/bin/env node
// Pictures of the running editor.
//   npm run screenshots                     the README's pictures, into docs/images/
//   npm run screenshots -- --only NAME      one of them
//   npm run screenshots -- --themes FILE    one file in light, dark and high contrast, into out/screenshots/
//   npm run screenshots -- FILE [--out PNG] [--theme light|dark|contrast] [--line N] [--wait SECONDS] [--no-panels]
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, installChromium, installEmbeddedEditor, installPackages, requireNode } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { PlainError, script, stopOnSignals } from './lib/run.mjs';
import { openStudio, themes } from './lib/studio.mjs';

const { values: options, positionals: [given] } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', short: 'o' },
    theme: { type: 'string', default: 'light' },
    line: { type: 'string', default: '1' },
    wait: { type: 'string', default: '1.5' },
    themes: { type: 'string' },
    only: { type: 'string' },
    'no-panels': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

let studio;
stopOnSignals(() => studio?.close());

await script(async () => {
  requireNode();
  await installPackages();
  if (!options['no-build']) await build();
  await installEmbeddedEditor();
  await installChromium();
  for (const shot of shots().filter(({ out }) => !options.only || basename(out, '.png') === options.only)) {
    mkdirSync(dirname(shot.out), { recursive: true });
    studio = await openStudio(shot);
    try {
      await studio.picture(shot);
    } finally {
      await studio.close();
    }
    console.log(`${shot.out} (${Math.round(statSync(shot.out).size / 1024)} kB)`);
  }
});

/** What to take, by the command line. */
function shots() {
  const common = { line: Number(options.line), wait: Number(options.wait) * 1000, panels: !options['no-panels'] };
  const name = (file) => basename(file, extname(file));
  if (options.themes) {
    const file = existing(options.themes);
    return Object.keys(themes).map((theme) => ({ ...common, file, theme, out: join(root, 'out/screenshots', `${name(file)}-${theme}.png`) }));
  }
  if (given) {
    const file = existing(given);
    return [{ ...common, file, theme: options.theme, out: resolve(options.out ?? join(root, 'out/screenshots', `${name(file)}.png`)) }];
  }
  const file = sample();
  const readme = { ...common, file, line: firstDecision(file) };
  return [
    { ...readme, theme: 'light', out: join(root, 'docs/images/editor.png') },
    { ...readme, theme: 'dark', panels: false, out: join(root, 'docs/images/highlighting.png') },
    ...['new-determination', 'skeleton', 'completion', 'disputed-items', 'readiness'].map((scene) => (
      { ...readme, theme: 'light', panels: scene === 'disputed-items', scene, out: join(root, 'docs/images', `${scene}.png`) })),
  ];
}

/** The line of a determination where it becomes interesting. */
function firstDecision(file) {
  return 1 + Math.max(0, readFileSync(file, 'utf8').split('\n').findIndex((line) => /: (Upheld|Overturned)/.test(line)));
}

/** The sample for the README: one in progress, which has something in Problems, before a complete one. */
function sample() {
  const files = readdirSync(join(root, 'samples'), { recursive: true })
    .filter((file) => /\.imr$/.test(file))
    .sort((a, b) => Number(/draft|progress/i.test(b)) - Number(/draft|progress/i.test(a)) || a.localeCompare(b));
  if (!files.length) throw new PlainError('samples/ holds no .imr file to take a picture of.');
  return join(root, 'samples', files[0]);
}

function existing(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new PlainError(`${file} is no file.`);
  return resolve(file);
}
