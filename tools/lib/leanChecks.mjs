// Leaves out of a bundle what only the documentation and the tests read of a check: what it finds and why, in full sentences, and its
// examples. In the sources they stand with the check that they are about.
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** Properties of a check that nothing in a bundle reads. */
const UNREAD = new Set(['finds', 'why', 'source', 'examples']);

/** Where the checks stand. */
const CHECKS = join('server', 'src', 'checks', sep);

/** The bundler's plugin. */
export const leanChecks = {
  name: 'lean checks',
  setup: (build) => build.onLoad({ filter: /\.ts$/ }, ({ path }) => (path.includes(CHECKS) ? { contents: lean(path, readFileSync(path, 'utf8')), loader: 'ts' } : undefined)),
};

/** The text of a source file without the unread properties of the checks in it. */
function lean(path, text) {
  if (!text.includes('examples')) return text;
  const leaving = (context) => (file) => {
    const visit = (node) => {
      if (!ts.isObjectLiteralExpression(node) || !isCheck(node)) return ts.visitEachChild(node, visit, context);
      return context.factory.updateObjectLiteralExpression(node, node.properties.filter(({ name }) => !UNREAD.has(name?.getText())));
    };
    return ts.visitNode(file, visit);
  };
  const { transformed: [file] } = ts.transform(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), [leaving]);
  return ts.createPrinter().printFile(file);
}

/** Whether an object has the names by which a check is told from any other. */
function isCheck({ properties }) {
  const names = properties.map(({ name }) => name?.getText());
  return ['id', 'title', 'finds', 'examples'].every((name) => names.includes(name));
}
