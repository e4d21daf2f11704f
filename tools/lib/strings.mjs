// The strings that the client shows, read out of its sources: what goes through `vscode.l10n.t`, and what does not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

/** Pieces of a page's own frame, which nobody reads. */
const FRAME = new Set(['client/src/page/style.ts', 'client/src/page/page.ts']);

/** Every string of the client that is translated, in the order of the alphabet. */
export function translatedStrings() {
  return [...new Set(sources().flatMap(({ tree }) => calls(tree).map(([text]) => text)))].sort();
}

/** Calls whose string is put together or looked up: nothing could be translated by it. `file:line` each. */
export function unreadableCalls() {
  return sources().flatMap(({ file, tree }) => calls(tree).filter(([text]) => text === undefined).map(([, node]) => place(file, tree, node)));
}

/** Words that a reader would see and that are not translated: literals of several words, or of one that is capitalised. `file:line: words` each. */
export function plainStrings() {
  return sources().filter(({ file }) => !FRAME.has(file)).flatMap(({ file, tree }) => {
    const found = [];
    visit(tree, (node) => {
      if (isCall(node)) return false;
      if (isText(node) && /[A-Za-z] [A-Za-z]|^[A-Z][a-z]+$/.test(node.text) && !isQuiet(node)) found.push(`${place(file, tree, node)}: ${node.text}`);
      return true;
    });
    return found;
  });
}

function sources() {
  return ['client/src', 'client/webview'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()
    .map((file) => ({ file, tree: ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true) })));
}

/** Each call of `vscode.l10n.t`: its string, if it is one, and where it stands. */
function calls(tree) {
  const found = [];
  visit(tree, (node) => {
    if (isCall(node)) found.push([isText(node.arguments[0]) ? node.arguments[0].text : undefined, node]);
    return true;
  });
  return found;
}

function isCall(node) {
  return ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText());
}

function isText(node) {
  return node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node));
}

/** What a program reads and no person: an import, a type, the tokens of a context value. */
function isQuiet({ parent }) {
  return ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent);
}

/** Walks a tree; where `look` says no, what stands inside is left out. */
function visit(node, look) {
  if (look(node)) ts.forEachChild(node, (child) => visit(child, look));
}

function place(file, tree, node) {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
