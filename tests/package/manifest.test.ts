import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../architecture/imports';

interface Command { readonly command: string; readonly title: string; readonly category?: string; readonly enablement?: string; readonly icon?: string }
interface MenuItem { readonly command: string; readonly when?: string }
interface Setting { readonly markdownDescription: string; readonly default: unknown; readonly scope: string }
interface Manifest {
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly extensionKind: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly capabilities: Readonly<Record<'untrustedWorkspaces' | 'virtualWorkspaces', { readonly supported: unknown; readonly description: string }>>;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, Setting>> }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string; readonly when: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly media: { readonly altText: string } }[] }[];
  };
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const words = read<Readonly<Record<string, string>>>('package.nls.json');
const { commands, menus, configuration, keybindings, walkthroughs } = manifest.contributes;
const settings = configuration.flatMap(({ properties }) => Object.entries(properties));
const hidden = new Set(menus['commandPalette']?.filter(({ when }) => when === 'false').map(({ command }) => command));

/** What begins something new has something to do everywhere. */
const EVERYWHERE = ['imr.newDetermination'];

/** The words of a `%key%`. */
function said(text: string): string {
  return /^%(.+)%$/.exec(text)?.[1] ?? '';
}

describe('The command palette', () => {
  const shown = commands.filter(({ command }) => !hidden.has(command));

  test('has at most fifteen commands of ours', () => {
    expect(shown.length).toBeLessThanOrEqual(15);
  });

  test('has them all under one category', () => {
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['IMR']));
  });

  test('shows none where it can do nothing', () => {
    const conditional = (command: Command): boolean => command.enablement !== undefined || (menus['commandPalette'] ?? []).some((item) => item.command === command.command && item.when !== undefined);
    expect(shown.filter((command) => !conditional(command)).map(({ command }) => command)).toEqual(EVERYWHERE);
  });

  test('is in the table of commands on our page, and so is nothing else', () => {
    const page = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const listed = page.split('\n').filter((line) => line.startsWith('| `IMR: ')).flatMap((line) => [...line.matchAll(/`IMR: ([^`]+)`/g)].map(([, title]) => title));
    expect(listed.sort()).toEqual(shown.map(({ title }) => words[said(title)]).sort());
  });

  test('what it does not show is a button or in a menu', () => {
    const elsewhere = Object.entries(menus).flatMap(([menu, items]) => (menu === 'commandPalette' ? [] : items.map(({ command }) => command)));
    expect([...hidden].filter((command) => !elsewhere.includes(command))).toEqual([]);
  });
});

describe('Menus and keys', () => {
  test('name commands that are there', () => {
    const known = new Set(commands.map(({ command }) => command));
    const named = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    expect(named.filter((command) => !known.has(command))).toEqual([]);
  });

  test('every menu but New File is of determinations or of our view', () => {
    const loose = Object.entries(menus).flatMap(([menu, items]) => items.filter(({ when }) => menu !== 'file/newFile' && when !== 'false' && !/editorLangId == imr-determination|view == imr\./.test(when ?? '')).map(({ command }) => `${menu}: ${command}`));
    expect(loose).toEqual([]);
  });

  test('every button has an icon', () => {
    const buttons = Object.entries(menus).flatMap(([menu, items]) => items.filter((item) => 'group' in item && /^(?:navigation|inline)/.test(String(item.group)) && menu !== 'file/newFile').map(({ command }) => command));
    expect(buttons.filter((id) => commands.find(({ command }) => command === id)?.icon === undefined)).toEqual([]);
  });

  test('a key is ours in our view alone, or is a chord in a determination', () => {
    const stolen = keybindings.filter(({ key, mac = key, when }) => {
      if (/focusedView == imr\.\w+ && listFocus/.test(when)) return false;
      return !when.includes('editorLangId == imr-determination') || !key.startsWith('ctrl+k ') || !/^(?:cmd|ctrl)\+k /.test(mac);
    });
    expect(stolen.map(({ key }) => key)).toEqual([]);
    expect(keybindings.length).toBeLessThanOrEqual(6);
  });
});

describe('Settings', () => {
  test('are fewer than twelve, in groups with titles', () => {
    expect(settings.length).toBeGreaterThan(0);
    expect(settings.length).toBeLessThan(12);
    expect(configuration.filter(({ title }) => title === '')).toEqual([]);
  });

  test('each is named, described, has a default, and may differ by folder', () => {
    expect(settings.filter(([name, { markdownDescription, default: value, scope }]) => !name.startsWith('imr.') || !markdownDescription || value === undefined || scope !== 'resource').map(([name]) => name)).toEqual([]);
  });
});

describe('What is read of the manifest', () => {
  test('stands in package.nls.json, and nothing else does', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    expect([...new Set(used)].sort()).toEqual(Object.keys(words).sort());
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('is translated everywhere but in the levels of the checks, which are in English as their findings are', () => {
    const { views, viewsWelcome, semanticTokenTypes, semanticTokenModifiers } = manifest.contributes as unknown as Record<string, unknown>;
    const plain: string[] = [];
    const look = (value: unknown, key = ''): void => {
      if (key === 'imr.checks') return;
      if (typeof value === 'string' && /^(?:title|shortTitle|name|description|markdownDescription|contents|altText)$/.test(key) && said(value) === '') plain.push(value);
      else if (Array.isArray(value)) value.forEach((one) => { look(one, key === 'markdownEnumDescriptions' ? 'description' : ''); });
      else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) look(one, name);
    };
    look([commands, configuration, walkthroughs, views, viewsWelcome, semanticTokenTypes, semanticTokenModifiers, manifest.capabilities]);
    expect(plain).toEqual([]);
  });
});

describe('The Marketplace', () => {
  test('has an icon of 128 by 128, a banner, and words to find the extension by', () => {
    const png = readFileSync(join(ROOT, manifest.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
    expect(manifest.galleryBanner).toMatchObject({ color: expect.stringMatching(/^#[0-9A-F]{6}$/) as string, theme: expect.stringMatching(/^(?:dark|light)$/) as string });
    expect(manifest.categories).toEqual(['Linters', 'Programming Languages', 'Snippets']);
    expect(manifest.keywords.length).toBeGreaterThan(0);
    expect(manifest.keywords.length).toBeLessThanOrEqual(10);
  });

  test('has a page whose pictures and links are there', () => {
    const page = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const links = [...page.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '').filter((link) => !link.startsWith('https://'));
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
    expect([...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].filter(([, alt, picture]) => alt === '' || !/\.(?:png|gif)$/.test(picture ?? ''))).toEqual([]);
  });
});

describe('The editor is told', () => {
  test('that untrusted and virtual folders are served, and why', () => {
    expect(Object.values(manifest.capabilities).map(({ supported }) => supported)).toEqual([true, true]);
    expect(Object.values(manifest.capabilities).map(({ description }) => words[said(description)])).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
  });

  test('to start the extension for determinations and for plain text alone, where the files are', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:imr-determination', 'onLanguage:plaintext']);
    expect(manifest.extensionKind).toEqual(['workspace']);
  });
});
