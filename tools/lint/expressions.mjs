// Finds every regular expression that ships or builds what ships: in code, in the grammars, in the editor's language
// configuration and in the manifest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fromOniguruma } from './oniguruma.mjs';

/** @typedef {{ where: string, source: string, flags: string, problem?: string }} Expression */

/**
 * All regular expressions of the project; `problem` says why one cannot be proven at all.
 * @param {string} root
 * @returns {Expression[]}
 */
export function expressionsIn(root) {
  const code = ['client', 'server', 'tools'].flatMap((folder) => filesIn(root, folder, /\.[mc]?[jt]s$/));
  const data = [...filesIn(root, 'syntaxes', /\.json$/), 'language-configuration.json', 'package.json'];
  const read = (path) => readFileSync(join(root, path), 'utf8');
  return [...code.flatMap((path) => inCode(path, read(path))), ...data.flatMap((path) => inData(path, read(path)))];
}

/** Files below a folder, by their paths from the root, sorted. */
function filesIn(root, folder, name) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path}`.replaceAll('\\', '/'))
    .filter((path) => name.test(path) && !path.includes('node_modules/'))
    .sort();
}

/** A comment on the line before that says why what an expression reads is short, or why it is run at all. */
const EXCUSE = /^\s*\/\/ bounded: \S/;

/** Literals, and what `RegExp` is given as far as that is written down; those with an excuse are left out. */
export function inCode(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Expression[]} */
  const found = [];
  const constants = new Map();
  const at = (node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && node.parent.flags & ts.NodeFlags.Const) constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where: at(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const made = (node) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      const words = source && valueOf(source, constants);
      const marks = flags ? valueOf(flags, constants) : '';
      if (words === undefined || marks === undefined) found.push({ where: at(node), source: source?.getText() ?? '', flags: '', problem: 'Built when the program runs: it cannot be proven. Write a literal, or search for words.' });
      else found.push({ where: at(node), source: words, flags: marks });
    }
    ts.forEachChild(node, made);
  };
  made(file);
  const lines = text.split('\n');
  return found.filter(({ where }) => !EXCUSE.test(lines[Number(where.slice(path.length + 1)) - 2] ?? ''));
}

/** The text of an expression that is put together from texts and literals of the same file; undefined if it is more than that. */
function valueOf(node, constants, depth = 0) {
  if (depth > 20) return undefined;
  const value = (inner) => valueOf(inner, constants, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return value(node.expression);
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  if (ts.isIdentifier(node) && constants.has(node.text)) return value(constants.get(node.text));
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'source' ? value(node.expression) : undefined;
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') return ts.isNoSubstitutionTemplateLiteral(node.template) ? node.template.rawText : undefined;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return joined(value(node.left), value(node.right));
  if (ts.isTemplateExpression(node)) return node.templateSpans.reduce((text, span) => joined(joined(text, value(span.expression)), span.literal.text), node.head.text);
  return undefined;
}

function joined(a, b) {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Keys under which JSON files of the editor hold regular expressions. */
const GRAMMAR = new Set(['match', 'begin', 'end', 'while']);
const CONFIGURATION = new Set(['beforeText', 'afterText', 'previousLineText', 'increaseIndentPattern', 'decreaseIndentPattern', 'indentNextLinePattern', 'unIndentedLinePattern', 'start', 'end', 'wordPattern']);
const MANIFEST = new Set(['firstLine', 'regexp', 'beginsPattern', 'endsPattern', 'pattern']);

/** Regular expressions of a grammar (as Oniguruma has them), of the language configuration or of the manifest. */
export function inData(path, text) {
  const grammar = path.startsWith('syntaxes/');
  const keys = grammar ? GRAMMAR : path === 'package.json' ? MANIFEST : CONFIGURATION;
  /** @type {Expression[]} */
  const found = [];
  let from = 0;
  const add = (source, flags = '') => {
    const at = text.indexOf(JSON.stringify(source).slice(1, -1), from);
    if (at >= 0) from = at;
    const where = `${path}:${text.slice(0, Math.max(0, at)).split('\n').length}`;
    if (!grammar) return void found.push({ where, source, flags });
    const { source: translated, flags: marks, problem } = fromOniguruma(source);
    found.push({ where, source: problem ? source : translated, flags: marks, ...(problem ? { problem } : {}) });
  };
  const visit = (value) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (!keys.has(key)) visit(inner);
      else if (typeof inner === 'string') add(inner);
      else if (typeof inner?.pattern === 'string') add(inner.pattern, inner.flags ?? '');
      else visit(inner);
    }
  };
  visit(JSON.parse(text));
  return found;
}
