// What `npm run lint` asks of the code. Rules are errors or absent: there are no warnings to get used to.
import stylistic from '@stylistic/eslint-plugin';
import * as regexp from 'eslint-plugin-regexp';
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layersAbove } from './tools/lint/layers.mjs';

const CODE = ['**/*.ts', '**/*.mjs'];

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', 'tools/vscode-host/node_modules/', '.vscode-test/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: CODE,
    plugins: { '@stylistic': stylistic, regexp },
    rules: {
      ...regexp.configs['flat/recommended'].rules,
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
      // A group is a group: naming it non-capturing only makes a pattern longer.
      'regexp/no-unused-capturing-group': 'off',
      // A class that says what it means is no worse for being short.
      'regexp/use-ignore-case': 'off',

      '@stylistic/array-bracket-spacing': 'error',
      '@stylistic/arrow-parens': 'error',
      '@stylistic/arrow-spacing': 'error',
      '@stylistic/block-spacing': 'error',
      '@stylistic/brace-style': ['error', '1tbs', { allowSingleLine: true }],
      '@stylistic/comma-dangle': ['error', 'only-multiline'],
      '@stylistic/comma-spacing': 'error',
      '@stylistic/eol-last': 'error',
      '@stylistic/indent': ['error', 2, { SwitchCase: 1, ignoredNodes: ['ConditionalExpression', 'ConditionalExpression *', 'TemplateLiteral *'] }],
      '@stylistic/key-spacing': 'error',
      '@stylistic/keyword-spacing': 'error',
      '@stylistic/linebreak-style': 'error',
      '@stylistic/max-len': ['error', { code: 180, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }],
      '@stylistic/member-delimiter-style': 'error',
      '@stylistic/no-extra-semi': 'error',
      '@stylistic/no-floating-decimal': 'error',
      '@stylistic/no-mixed-spaces-and-tabs': 'error',
      '@stylistic/no-multi-spaces': ['error', { ignoreEOLComments: true }],
      '@stylistic/no-multiple-empty-lines': ['error', { max: 1, maxBOF: 0, maxEOF: 0 }],
      '@stylistic/no-tabs': 'error',
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/object-curly-spacing': ['error', 'always'],
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
      '@stylistic/semi': 'error',
      '@stylistic/space-before-blocks': 'error',
      '@stylistic/space-before-function-paren': ['error', { anonymous: 'always', named: 'never', asyncArrow: 'always' }],
      '@stylistic/space-in-parens': 'error',
      '@stylistic/space-infix-ops': 'error',
      '@stylistic/type-annotation-spacing': 'error',

      'eqeqeq': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all', ignoreReadBeforeAssign: true }],
      'prefer-template': 'error',
    },
  },

  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers and booleans read well in templates.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // An index that is known to hold is said to hold, in words.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // What a keystroke waits for is written with indexes.
      '@typescript-eslint/prefer-for-of': 'off',
      // An arrow that only reports may return what reporting returns: nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', ...PRIVATE()],
    },
  },

  {
    // Whatever is asked twice, with a wait between, may have another answer the second time.
    files: ['client/**/*.ts', 'server/src/{lsp,cli}/**/*.ts', 'tests/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },

  {
    files: ['tests/**/*.ts', 'tools/**/*.ts'],
    rules: {
      // A test says what it knows: that the first item is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // A test reads its own output.
      'regexp/no-super-linear-move': 'off',
      // What is read from a key file or an answer is what the test says it is.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },

  // Doors open downwards only, and nothing that understands a determination knows an editor, a file, a clock or a network.
  ...layersAbove.map(({ files, above }) => ({
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          ...(above.length > 0 ? [{ regex: `^(?:\\.\\./)+(?:${above.join('|')})(?:/|$)|^\\./(?:${above.join('|')})(?:/|$)`, message: 'Doors open downwards only (ARCHITECTURE.md).' }] : []),
          { regex: '^vscode-languageserver-types$', allowTypeImports: true, message: 'Types only: the protocol lives in lsp/.' },
          { regex: '^vscode(?:-(?!languageserver-types$).*)?$', message: 'The editor and the protocol are known in client/ and lsp/ only.' },
          { regex: `^(?:node:.*|(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(?:/.*)?)$`, message: 'Nothing below lsp/ and cli/ knows Node.' },
        ],
      }],
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS().map((name) => ({ name, message: 'Nothing below lsp/ and cli/ knows the world outside: no clock, network, timer or process.' }))],
      'no-restricted-syntax': ['error', ...PRIVATE(), ...CLOCK()],
    },
  })),

  {
    files: ['**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
);

/** `#private` is private; `private` only says so. */
function PRIVATE() {
  const message = 'Write #name: it is private when the code runs, too.';
  return [
    { selector: ':matches(PropertyDefinition, MethodDefinition:not([kind="constructor"]), TSParameterProperty)[accessibility="private"]', message },
    { selector: ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="public"]', message: 'Members are public without saying so.' },
  ];
}

function FORBIDDEN_GLOBALS() {
  return [
    'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'performance', 'process', 'Buffer', 'require', 'module', 'global', 'globalThis', 'console',
    'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'navigator', 'window', 'self', 'document', 'crypto', 'Intl',
  ];
}

/** What a document says depends on nothing but the document. */
function CLOCK() {
  const message = 'A determination is read by its own dates: no clock and no chance below lsp/ and cli/.';
  return [
    { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message },
    { selector: 'CallExpression[callee.name="Date"]', message },
    { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message },
    { selector: 'ImportExpression', message: 'What is needed is imported at the top, where the order of the layers can be seen.' },
  ];
}
