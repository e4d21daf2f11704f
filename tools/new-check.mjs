#!/usr/bin/env node
// Begins a new check: `npm run new-check -- group/name` writes its file and lists it in the registry.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';

const REGISTRY = 'server/src/checks/registry.ts';
const [id = ''] = process.argv.slice(2);
const fail = (message) => {
  console.error(message);
  process.exit(2);
};

if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)) fail('Name the check as group/name in small letters with hyphens: npm run new-check -- rationale/no-patient-facts');
const [group, name] = id.split('/');
const camel = name.replace(/-[a-z]/g, (part) => part.charAt(1).toUpperCase());
const file = `server/src/checks/${group}/${camel}.ts`;
if (existsSync(join(root, file))) fail(`${file} exists.`);
const registry = readFileSync(join(root, REGISTRY), 'utf8');
if (registry.includes(`import { ${camel} }`)) fail(`The registry has a check of the name ${camel} in another group; choose another name.`);

mkdirSync(dirname(join(root, file)), { recursive: true });
writeFileSync(join(root, file), skeleton());
writeFileSync(join(root, REGISTRY), registered());
console.log(`wrote ${file} and listed it in ${REGISTRY}.\nNext: docs/authoring-a-check.md`);

function skeleton() {
  const title = name.replaceAll('-', ' ');
  return `import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';

/** What it looks for, in a few words. */
export const ${camel}: Check = {
  id: '${id}',
  title: '${title.charAt(0).toUpperCase()}${title.slice(1)}',
  finds: 'What it looks for, in a sentence or two for a physician.',
  why: 'Why it matters.',
  source: 'The rule of law, the form or the practice',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [{ part: 'rationale', text: 'EXAMPLE of what is wrong.' }],
    valid: [
      { part: 'items', text: itemFor('Naproxen 500mg #60: Overturned') },
      { part: 'rationale', text: 'What is right, though a naive reader would report it. Therefore, the request is not medically necessary.' },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    for (const { fields, index } of items) {
      for (const { kind, value } of fields) {
        if (kind !== 'rationale' || !text.slice(value).includes('EXAMPLE')) continue;
        report({ range: value, item: index, message: \`\${quoted(text.slice(value))} is wrong, it matters because of this, and that is to be done.\` });
      }
    }
  },
};
`;
}

/** The registry with the check's import in its alphabetical place and the check behind the others of its group, or last. */
function registered() {
  const lines = registry.split('\n');
  const statement = `import { ${camel} } from './${group}/${camel}';`;
  const imports = lines.filter((line) => line.startsWith('import {'));
  const before = imports.filter((line) => pathOf(line) < pathOf(statement)).at(-1);
  const names = new Map(imports.map((line) => [line.split(' ')[2], pathOf(line)]));
  lines.splice(lines.indexOf(before ?? "import type { Check } from './check';") + 1, 0, statement);
  const end = lines.indexOf('];');
  const start = lines.findIndex((line) => line.startsWith('export const CHECKS'));
  const ofGroup = lines.slice(start, end).findLastIndex((line) => names.get(line.trim().replace(',', ''))?.startsWith(`./${group}/`));
  lines.splice(ofGroup < 0 ? end : start + ofGroup + 1, 0, `  ${camel},`);
  return lines.join('\n');
}

function pathOf(line) {
  return line.split("'")[1] ?? '';
}
