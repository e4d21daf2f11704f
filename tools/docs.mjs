#!/usr/bin/env node
// Writes what is generated: from the checks' own metadata docs/checks/, the table in README.md and the setting `imr.checks` in
// package.json (in English, as findings and the checks' pages are); from package.json README's table of settings; from the command line
// what docs/command-line.md shows of it; from the client's sources l10n/bundle.l10n.json, its strings for translators. `--check` writes
// nothing and fails when something is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadChecks } from './lib/checks.mjs';
import { root } from './lib/paths.mjs';
import { translatedStrings } from './lib/strings.mjs';

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];
const FIXES = { safe: 'safe', suggested: 'suggested', none: '' };
const COMMAND = join(root, 'dist/imr-check.js');
const PARTS = {
  document: 'A whole determination', header: 'The case header', statement: 'The reviewer statement', summary: 'The case summary', items: 'The disputed items', item: 'A disputed item',
  heading: 'A heading', 'claims-guideline': 'A claims administrator guideline', 'reviewer-guideline': 'A reviewer guideline', rationale: 'A rationale',
};

const { checks, standard } = await loadChecks();
const wanted = new Map([
  ['docs/checks/README.md', index()],
  ...checks.map((check) => [`docs/checks/${check.id}.md`, page(check)]),
  ['README.md', readme()],
  ['docs/command-line.md', commandLine()],
  ['package.json', packageJson()],
  ['l10n/bundle.l10n.json', bundle()],
]);
const stale = [...wanted].filter(([file, text]) => read(file) !== text).map(([file]) => file);
const left = existsSync(join(root, 'docs/checks'))
  ? readdirSync(join(root, 'docs/checks'), { recursive: true, encoding: 'utf8' })
      .map((file) => `docs/checks/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.md') && !wanted.has(file))
  : [];

if (process.argv.includes('--check')) {
  if (stale.length + left.length > 0) {
    console.error(`Stale: ${[...stale, ...left].join(', ')}. Run "npm run docs".`);
    process.exitCode = 1;
  } else console.log(`${wanted.size} files are fresh.`);
} else {
  for (const file of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), wanted.get(file));
    console.log(`wrote ${file}`);
  }
  for (const file of left) {
    rmSync(join(root, file));
    console.log(`removed ${file}`);
  }
  console.log(`${checks.length} checks, ${stale.length + left.length} files changed.`);
}

/** A file's text with plain line ends, or nothing where there is none. */
function read(file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function index() {
  const fixes = 'A safe fix may be applied without looking; a suggested one is offered.';
  return `# Checks\n\nGenerated from the checks themselves by \`npm run docs\`. ${fixes}\n\n${table('')}\n`;
}

/** The table of checks; links start from the folder that `base` leads out of. */
function table(base) {
  const rows = checks.map((check) => `| [\`${check.id}\`](${base}${check.id}.md) | ${level(check)} | ${FIXES[check.fix]} | ${cell(check.finds)} |`);
  return ['| check | severity | fix | finds |', '|---|---|---|---|', ...rows].join('\n');
}

function page(check) {
  const parts = [
    `# ${check.title}`,
    `\`${check.id}\` · ${level(check)}${check.fix === 'none' ? '' : ` · fix: ${FIXES[check.fix]}`}`,
    prose(check.finds),
    '## Why',
    prose(check.why),
    `Rests on: ${prose(check.source)}.`,
    '## Invalid',
    ...check.examples.invalid.map(example),
    '## Valid',
    ...check.examples.valid.map(example),
    '[All checks](../README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

function level({ severity, draft }) {
  return draft && draft !== severity ? `${severity} (in a draft: ${draft})` : severity;
}

/** An example's note and text. What a whole letter has in common with the standard one is shortened. */
function example({ part, text, note }) {
  const shown = text.trim() === '' ? '(nothing)' : shortened(text);
  return [`${PARTS[part]}.${note ? ` ${prose(note)}` : ''}`, `\`\`\`text\n${shown}\n\`\`\``].join('\n\n');
}

function shortened(text) {
  const known = new Set(standard.split('\n'));
  return text
    .trim()
    .split('\n')
    .map((line) => (line.length > 100 && known.has(line) && text.trim() !== line ? `${line.slice(0, line.lastIndexOf(' ', 60))} ...` : line))
    .join('\n');
}

/** The README with its tables, each between its marks. */
function readme() {
  return between(between(read('README.md'), 'checks', `\n${table('docs/checks/')}\n`), 'settings', `\n${settings()}\n`);
}

/** The settings of package.json, described in the words of package.nls.json. */
function settings() {
  const words = JSON.parse(read('package.nls.json'));
  const said = (text) => text.replace(/^%(.+)%$/, (_, key) => words[key]);
  const rows = Object.entries(JSON.parse(packageJson()).contributes.configuration.map(({ properties }) => properties).reduce((all, some) => ({ ...all, ...some })))
    .map(([name, setting]) => `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${said(setting.markdownDescription)}${values(setting, said)} |`);
  return ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n');
}

/** What each value of a setting means, where it has several. */
function values({ enum: names = [], markdownEnumDescriptions: meanings = [] }, said) {
  return meanings.map((meaning, i) => ` \`${names[i]}\`: ${said(meaning)}`).join('');
}

/** What the command line says of itself and of the samples; the page as it is where the command line is not built. */
function commandLine() {
  const text = read('docs/command-line.md');
  if (!existsSync(COMMAND)) return text;
  const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.imr')).sort().map((name) => `samples/${name}`);
  return between(
    between(text, 'help', `\n\`\`\`console\n$ npx imr-check --help\n${output(['--help'])}\`\`\`\n`),
    'output', `\n\`\`\`console\n$ npx imr-check samples/*.imr\n${output(['--no-color', ...samples])}\`\`\`\n`,
  );
}

function output(args) {
  return spawnSync(process.execPath, [COMMAND, ...args], { cwd: root, encoding: 'utf8' }).stdout;
}

/** A text with what stands between two marks replaced; unchanged where it has no such marks. */
function between(text, name, replacement) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  return from < 0 || to < from ? text : `${text.slice(0, from + begin.length)}${replacement}${text.slice(to)}`;
}

/** package.json with the schema of the setting `imr.checks`, and nothing else changed. */
function packageJson() {
  const manifest = JSON.parse(read('package.json'));
  manifest.contributes ??= {};
  manifest.contributes.configuration ??= [];
  const sections = [manifest.contributes.configuration].flat();
  let section = sections.find(({ properties }) => properties?.['imr.checks']);
  if (!section) {
    section = { title: 'Checks', properties: {} };
    sections.push(section);
    manifest.contributes.configuration = sections;
  }
  section.properties['imr.checks'] = {
    type: 'object',
    default: {},
    scope: 'resource',
    order: 1,
    additionalProperties: false,
    markdownDescription: 'How loud each check is. A check that is not named here has its own level, or the preset’s.',
    properties: Object.fromEntries(checks.map((check) => [check.id, { type: 'string', enum: LEVELS, default: check.severity, markdownDescription: `${prose(check.finds)} Its own level is ${level(check)}.` }])),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What a translator of the client's strings begins with: each string by itself. */
function bundle() {
  return `${JSON.stringify(Object.fromEntries(translatedStrings().map((text) => [text, text])), undefined, 2)}\n`;
}

/** Text for a Markdown paragraph: what would be a tag or a placeholder's mark is shown as it is. */
function prose(text) {
  return text.replaceAll('<', '&lt;').replaceAll('_', '\\_');
}

function cell(text) {
  return prose(text).replaceAll('|', '\\|');
}
