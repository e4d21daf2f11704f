import { beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DEFAULT_SETTINGS, type LanguageService } from '../../server/src/languageService';
import { Models } from '../../server/src/lsp/models';

const TEXT = 'IMR ISSUES, DECISIONS AND RATIONALES\n\nNaproxen 500mg #60: Upheald\n';

describe('A version of a document', () => {
  const counted = { read: 0, check: 0 };
  let models: Models;
  beforeEach(() => {
    Object.assign(counted, { read: 0, check: 0 });
    const service = createLanguageService({ onCheckError: () => undefined });
    const counting: LanguageService = {
      ...service,
      read: (...given) => { counted.read++; return service.read(...given); },
      check: (...given) => { counted.check++; return service.check(...given); },
    };
    models = new Models(counting);
  });

  test('is read and checked once, however often it is asked for', () => {
    const document = TextDocument.create('file:///a.imr', 'imr-determination', 1, TEXT);
    const seen = [1, 2, 3].map(() => [models.determination(document, DEFAULT_SETTINGS), models.findings(document, DEFAULT_SETTINGS)]);
    expect(counted).toEqual({ read: 1, check: 1 });
    expect(new Set(seen.map(([determination]) => determination)).size).toBe(1);
  });

  test('is not the next version, the same under other settings, or a document opened again', () => {
    const document = TextDocument.create('file:///a.imr', 'imr-determination', 1, TEXT);
    models.determination(document, DEFAULT_SETTINGS);
    models.determination(document, { ...DEFAULT_SETTINGS });
    TextDocument.update(document, [{ text: `${TEXT}\n` }], 2);
    models.determination(document, DEFAULT_SETTINGS);
    models.determination(TextDocument.create('file:///a.imr', 'imr-determination', 2, TEXT), DEFAULT_SETTINGS);
    expect(counted.read).toBe(4);
  });
});
