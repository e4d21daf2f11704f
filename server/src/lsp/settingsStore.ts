import type { Connection, InitializeParams } from 'vscode-languageserver';
import { findProject, NO_PROJECT, type Project, type ReadFile } from '../config/project';
import { isRecord } from '../config/record';
import { mergeSettings, type Options, readOptions, type ServiceSettings } from '../config/settings';
import type { ClientAbilities } from './abilities';

/** The settings of every document: the editor's, and the project file's over them. Asked for once, until something changes. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  #byUri = new Map<string, Promise<ServiceSettings>>();
  #projects = new Map<string, Promise<Project>>();
  readonly #reported = new Set<string>();
  #folders: readonly string[] = [];
  #pull = false;
  #pushed: Options = {};

  constructor(connection: Connection, readFile: ReadFile) {
    this.#connection = connection;
    this.#readFile = readFile;
  }

  /** Takes what `initialize` says: whether settings can be asked for, and the folders of the workspace. */
  initialize(abilities: ClientAbilities, params: InitializeParams): void {
    this.#pull = abilities.configuration;
    this.#folders = (params.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, ''));
    this.changed(params.initializationOptions);
  }

  /** Takes settings that the client sends of itself: clients that cannot be asked have no other way. */
  changed(settings: unknown): void {
    if (isRecord(settings)) this.#pushed = readOptions(isRecord(settings['imr']) ? settings['imr'] : settings);
  }

  /** Forgets what was asked; the next question asks again. */
  clear(): void {
    this.#byUri = new Map();
    this.#projects = new Map();
  }

  /** The settings of a document. The same value until something changes, so that it can be compared by identity. */
  of(uri: string): Promise<ServiceSettings> {
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#load(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  async #load(uri: string): Promise<ServiceSettings> {
    const [editor, project] = await Promise.all([this.#editorOptions(uri), this.#project(uri)]);
    this.#report(project);
    return mergeSettings('draft', [editor, project.options], project);
  }

  async #editorOptions(uri: string): Promise<Options> {
    if (!this.#pull) return this.#pushed;
    try {
      return readOptions(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'imr' }));
    } catch {
      return this.#pushed;
    }
  }

  /** A document outside every folder has the project file beside it, if any. One that has no place yet belongs to the first folder. */
  #project(uri: string): Promise<Project> {
    const folder = uri.includes('://') ? uri.slice(0, uri.lastIndexOf('/')) : this.#folders[0];
    if (folder === undefined) return Promise.resolve(NO_PROJECT);
    let project = this.#projects.get(folder);
    if (!project) {
      const top = this.#folders.find((root) => folder === root || folder.startsWith(`${root}/`)) ?? folder;
      project = findProject(folder, top, this.#readFile);
      this.#projects.set(folder, project);
    }
    return project;
  }

  /** Shows what is wrong with a configuration file in that file, and takes back what no longer is. */
  #report(project: Project): void {
    for (const uri of this.#reported) if (!project.problems.some((problem) => problem.uri === uri)) this.#publish(uri, []);
    for (const { uri, message } of project.problems) this.#publish(uri, [message]);
  }

  #publish(uri: string, messages: readonly string[]): void {
    if (messages.length > 0) this.#reported.add(uri);
    else this.#reported.delete(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    void this.#connection.sendDiagnostics({ uri, diagnostics: messages.map((message) => ({ range, severity: 1, source: 'imr', code: 'config', message })) });
  }
}
