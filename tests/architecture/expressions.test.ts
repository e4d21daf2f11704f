import { describe, expect, test } from 'vitest';

interface Expression { readonly where: string; readonly source: string; readonly flags: string; readonly problem?: string }
const load = (path: string): Promise<unknown> => import(new URL(`../../tools/lint/${path}`, import.meta.url).href);
const { inCode, inData } = (await load('expressions.mjs')) as Record<'inCode' | 'inData', (path: string, text: string) => Expression[]>;
const { fromOniguruma } = (await load('oniguruma.mjs')) as { fromOniguruma: (pattern: string) => { source: string; flags: string; problem?: string } };

describe('Expressions to be proven', () => {
  test('are literals, and what RegExp is given as far as the file says it', () => {
    const code = ['const a = /a\\/b/gi;', 'new RegExp(\'c+\', \'u\');', 'const D = `d${1}`, E = \'e\';', 'RegExp(`^${E}` + a.source + String.raw`\\d`);', 'new RegExp(read());'].join('\n');
    expect(inCode('x.ts', code)).toMatchObject([
      { where: 'x.ts:1', source: 'a\\/b', flags: 'gi' },
      { where: 'x.ts:2', source: 'c+', flags: 'u' },
      { where: 'x.ts:4', source: '^ea\\/b\\d', flags: '' },
      { where: 'x.ts:5', source: 'read()', problem: expect.stringContaining('cannot be proven') as string },
    ]);
  });

  test('are none where a comment gives the bound of what is read', () => {
    expect(inCode('x.ts', '// bounded: one word of the catalogue.\nconst a = /(a+)+$/;\n// bounded:\nconst b = /b/;')).toMatchObject([{ where: 'x.ts:4' }]);
  });

  test('are the patterns of grammars, the language configuration and the manifest', () => {
    expect(inData('syntaxes/g.json', '{ "name": "match",\n"patterns": [{ "match": "\\\\ha" }, { "begin": "b",\n"end": "c" }] }').map(({ where, source }) => `${where} ${source}`)).toEqual([
      'syntaxes/g.json:2 [\\da-fA-F]a', 'syntaxes/g.json:2 b', 'syntaxes/g.json:3 c',
    ]);
    expect(inData('language-configuration.json', '{ "wordPattern": { "pattern": "w+", "flags": "u" }, "folding": { "markers": { "start": "s", "end": "e" } } }').map(({ source }) => source)).toEqual(['w+', 's', 'e']);
    expect(inData('package.json', '{ "contributes": { "languages": [{ "firstLine": "^A" }] } }').map(({ source }) => source)).toEqual(['^A']);
  });
});

describe('Oniguruma', () => {
  test.each([
    ['(?i)a\\h', '[\\da-fA-F]', 'i'], ['a++b*+', 'a+b*', ''], ['(?>a)', '(?:a)', ''], ['\\Aa\\z', '^a$', ''], ['[*+]+', '[*+]+', ''], ['\\p{L}', '\\p{L}', 'u'],
  ])('%s is said in JavaScript', (pattern, part, flags) => {
    const { source, flags: marks, problem } = fromOniguruma(pattern);
    expect(problem).toBeUndefined();
    expect(source).toContain(part);
    expect(marks).toBe(flags);
  });

  test.each(['(?x) a b', '\\g<name>', '[[:alpha:]]', '[a-z&&[^b]]', '\\R', 'a(?i:b)'])('%s is refused', (pattern) => {
    expect(fromOniguruma(pattern).problem).toContain('not proven');
  });
});
