// Runs the built server in Neovim, with the configuration that docs/editors.md gives, and looks at what a writer would see.
//   node tests/neovim/run.mjs [--results FILE]
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installNeovim } from '../../tools/lib/install.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { PlainError, run, script, stopOnSignals } from '../../tools/lib/run.mjs';

const { values: options } = parseArgs({ options: { results: { type: 'string' } } });
const SAMPLE = join(root, 'samples/in-progress.imr');

/** What is to be seen of the sample, which is in progress and has slips. */
const TESTS = {
  'the file is a determination': ({ filetype }) => assert.equal(filetype, 'imr-determination'),
  'findings are shown, each at its line, by its check': ({ findings }) => {
    const slip = findings.find(({ code }) => code === 'item/unknown-decision');
    assert.match(slip?.message ?? 'no finding', /“Upheald” is no decision/);
    assert.deepEqual([slip.line, slip.source], [42, 'imr']);
    assert.ok(findings.some(({ code }) => code === 'conclusion/contradicts-decision'), 'the conclusion that contradicts its heading is found');
  },
  'the outline has the sections, and the items within theirs': ({ outline }) => {
    const items = outline.flatMap(({ children }) => children.map(({ name }) => name)).join('\n');
    assert.match(outline.map(({ name }) => name).join('\n'), /CLINICAL CASE SUMMARY/i);
    assert.match(items, /MRI of the Lumbar Spine/);
    assert.match(items, /Naproxen 500mg #60/);
  },
  'a quick fix is offered, corrects the text, and its finding goes': ({ actions, corrected, findingsAfter }) => {
    assert.ok(actions.some((title) => title.includes('Upheld')), actions.join('\n'));
    assert.equal(corrected, 'Cyclobenzaprine 10mg #30: Upheld');
    assert.deepEqual(findingsAfter.filter((message) => message.includes('Upheald')), []);
  },
  'both decisions are completed behind a heading': ({ completion }) => assert.deepEqual(completion.slice(0, 2).sort(), ['Overturned', 'Upheld']),
};

stopOnSignals();

await script(async () => {
  await installNeovim();
  const scratch = mkdtempSync(join(tmpdir(), 'imr-neovim-'));
  try {
    const seen = await see(scratch);
    const failed = Object.entries(TESTS).filter(([name, test]) => !passes(name, () => test(seen))).length;
    const counts = { passed: Object.keys(TESTS).length - failed, failed };
    if (options.results) writeFileSync(options.results, JSON.stringify(counts));
    return failed > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** What Neovim saw. The commands are installed as the docs say, into a folder of their own. */
async function see(scratch) {
  await run('npm', ['install', '--global', '--prefix', scratch, '--offline', '--no-audit', '--no-fund', '--loglevel=error', root], { cwd: scratch, quiet: true });
  const [out, init] = [join(scratch, 'seen.json'), join(scratch, 'init.lua')];
  writeFileSync(init, configuration());
  await run('nvim', ['--headless', '--clean', '-n', '-u', init, '-c', `luafile ${fileURLToPath(new URL('see.lua', import.meta.url))}`], {
    cwd: join(root, 'samples'),
    check: false,
    env: { PATH: [join(scratch, 'bin'), process.env.PATH].join(delimiter), XDG_STATE_HOME: scratch, XDG_CACHE_HOME: scratch, IMR_TEST_FILE: SAMPLE, IMR_TEST_OUT: out },
  });
  if (!existsSync(out)) throw new PlainError('Neovim ended and wrote nothing.');
  const seen = JSON.parse(readFileSync(out, 'utf8'));
  if (seen.problem) throw new PlainError(`In Neovim: ${seen.problem}`);
  return seen;
}

/** The lines of Lua between the marks in docs/editors.md. */
function configuration() {
  const docs = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const part = docs.split('<!-- neovim:begin -->')[1]?.split('<!-- neovim:end -->')[0]?.trim() ?? '';
  if (!part.startsWith('```lua\n') || !part.endsWith('\n```')) throw new PlainError('docs/editors.md has no Lua between its marks for Neovim.');
  return part.slice('```lua\n'.length, -'\n```'.length);
}

function passes(name, test) {
  try {
    test();
    console.log(`  ✔ ${name}`);
    return true;
  } catch (error) {
    console.error(`  ✘ ${name}\n${error.message}`);
    return false;
  }
}
