import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import type { Determination } from '../determination/model';
import type { LanguageService, ServiceSettings } from '../languageService';

/** What is known of one version of a document under one value of the settings. Both are computed when first asked for. */
interface Model {
  /** The document, and not its address alone: one that is closed and opened again is another, whatever its version. */
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: ServiceSettings;
  readonly determination: Determination;
  findings?: readonly Finding[];
}

/** Every open document's model: each version is read once, and everything reads that one. */
export class Models {
  readonly #service: LanguageService;
  readonly #models = new Map<string, Model>();

  constructor(service: LanguageService) {
    this.#service = service;
  }

  /** The determination in a document. */
  determination(document: TextDocument, settings: ServiceSettings): Determination {
    return this.#model(document, settings).determination;
  }

  /** The findings in a document. */
  findings(document: TextDocument, settings: ServiceSettings): readonly Finding[] {
    const model = this.#model(document, settings);
    model.findings ??= this.#service.check(model.determination, settings);
    return model.findings;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#models.delete(uri);
  }

  #model(document: TextDocument, settings: ServiceSettings): Model {
    const known = this.#models.get(document.uri);
    if (known?.document === document && known.version === document.version && known.settings === settings) return known;
    const model = { document, version: document.version, settings, determination: this.#service.read(document.getText(), settings) };
    this.#models.set(document.uri, model);
    return model;
  }
}
