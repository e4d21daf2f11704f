// Extensions that run in a browser. They must not come from the server ("Creating workers from remote extensions is currently
// not supported"), so their folders are served on an address of their own, and the workbench's page is told of them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, resolve, sep } from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json' };

/** Serves some folders, and nothing beside them, on this machine's own address. Returns its authority. */
async function serveFolders(folders) {
  const roots = folders.map((folder) => resolve(folder) + sep);
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const file = resolve(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const content = roots.some((root) => file.startsWith(root)) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(content ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  });
  server.unref();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${server.address().port}`;
}

/** Makes a page's workbench develop and test the extensions of these folders in its web worker. */
export async function developInBrowser(page, development, tests) {
  const authority = await serveFolders([...development, ...(tests ? [dirname(tests)] : [])]);
  const at = (path) => ({ scheme: 'http', authority, path: resolve(path) });
  // In the page and not by a route: a document that was fulfilled has no address, and Chromium then blocks its socket.
  await page.addInitScript((developmentOptions) => {
    const get = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = get.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || !value) return value;
      const configuration = JSON.parse(value);
      return JSON.stringify({ ...configuration, developmentOptions: { ...configuration.developmentOptions, ...developmentOptions } });
    };
  }, { extensions: development.map(at), ...(tests ? { extensionTestsPath: at(tests.replace(/\.js$/, '')) } : {}) });
}
