import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundled, circlesIn, type Import, importsOf, projectData, sourcesIn } from './imports';

const SERVER = sourcesIn('server/src');
const CLIENT = sourcesIn('client/src');
const imports = importsOf([...SERVER, ...CLIENT]);
const project = await projectData();

const NODE = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
/** Modules by which a program could send what it reads somewhere, or fetch something. */
const NETWORK = new Set(['http', 'https', 'http2', 'dns', 'dns/promises', 'tls', 'dgram', 'inspector'].flatMap((name) => [name, `node:${name}`]));
/** Modules that carry the protocol between editor and server. */
const TRANSPORT = new Set(['net', 'child_process'].flatMap((name) => [name, `node:${name}`]));
const TRANSPORT_PACKAGES = /node_modules\/(?:vscode-languageserver|vscode-languageclient|vscode-jsonrpc)\//;

function layerOf(path: string): string | undefined {
  return /^server\/src\/(\w+)/.exec(path)?.[1];
}

function said({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

describe('The house', () => {
  test('every file of the server stands in a layer', () => {
    expect(SERVER.filter((path) => !Object.hasOwn(project.layers, layerOf(path) ?? ''))).toEqual([]);
  });

  test('doors open downwards only', () => {
    const upwards = imports.filter(({ from, to }) => {
      const [own, other] = [layerOf(from), layerOf(to)];
      return own !== undefined && other !== undefined && own !== other && !project.layers[own]?.includes(other);
    });
    expect(upwards.map(said)).toEqual([]);
  });

  test('no file of ours imports itself, by whatever way round', () => {
    expect(circlesIn(imports).map((circle) => circle.join(' -> '))).toEqual([]);
  });

  test('below lsp/ and cli/ nothing knows the editor, the protocol or Node', () => {
    const worldly = imports.filter(({ from, to, ours }) => {
      const layer = layerOf(from);
      if (ours || layer === undefined || project.shells.includes(layer)) return false;
      return NODE.has(to) || (to.startsWith('vscode') && to !== 'vscode-languageserver-types');
    });
    expect(worldly.map(said)).toEqual([]);
  });

  test('the client knows no determination: of the server it imports the names of the protocol', () => {
    const inside = imports.filter(({ from, to, ours }) => ours && from.startsWith('client/') && to.startsWith('server/') && !to.startsWith('server/src/lsp/protocol'));
    expect(inside.map(said)).toEqual([]);
  });
});

describe.each(project.bundles.map((bundle): [string, Bundle] => [basename(bundle.outfile), bundle]))('The bundle %s', (_, options) => {
  let bundle: Awaited<ReturnType<typeof bundled>>;
  let all: Import[];
  beforeAll(async () => {
    bundle = await bundled(options);
    all = Object.entries(bundle.inputs).flatMap(([from, input]) => input.imports.map(({ path }) => ({ from, to: path, ours: false })));
  });

  test('has no way to the network', () => {
    expect(all.filter(({ to }) => NETWORK.has(to)).map(said)).toEqual([]);
    expect(bundle.code.match(/\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/g) ?? []).toEqual([]);
  });

  test('opens sockets and starts processes for the protocol alone', () => {
    expect(all.filter(({ from, to }) => TRANSPORT.has(to) && !TRANSPORT_PACKAGES.test(from)).map(said)).toEqual([]);
  });

  test('runs no code that it makes up', () => {
    expect(bundle.code.match(/\beval\(|new Function\(/g) ?? []).toEqual([]);
  });
});
