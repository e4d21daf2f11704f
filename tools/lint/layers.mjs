// The order of server/src: who may import whom. The lint rules and the architecture test both read it here.

/** Layers from the ground up, each with the layers that it may import besides itself. */
export const layers = {
  text: [],
  reference: [],
  determination: ['text'],
  facts: ['text', 'reference', 'determination'],
  checks: ['text', 'reference', 'determination', 'facts'],
  letter: ['text', 'reference', 'determination', 'facts'],
  config: ['text', 'reference', 'determination', 'facts', 'checks'],
  features: ['text', 'reference', 'determination', 'facts', 'checks', 'letter', 'config'],
  languageService: ['text', 'reference', 'determination', 'facts', 'checks', 'letter', 'config', 'features'],
  lsp: ['text', 'reference', 'determination', 'facts', 'checks', 'letter', 'config', 'features', 'languageService'],
  cli: ['text', 'reference', 'determination', 'facts', 'checks', 'letter', 'config', 'features', 'languageService'],
};

/** Layers that know the world: the protocol, files, the clock. */
export const shells = ['lsp', 'cli'];

/** The layer of a file, by its path below the project's folder with `/`; undefined for what stands outside server/src. */
export function layerOf(path) {
  return /^server\/src\/(\w+)/.exec(path)?.[1];
}

/** Per layer that knows nothing of the world: its files, and the layers that it must not import. */
export const layersAbove = Object.entries(layers)
  .filter(([name]) => !shells.includes(name))
  .map(([name, below]) => ({
    files: [`server/src/${name}/**/*.ts`, `server/src/${name}.ts`],
    above: Object.keys(layers).filter((other) => other !== name && !below.includes(other)),
  }));
