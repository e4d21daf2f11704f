import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FORM_CHOICES, type FormChoice, type FormsParams, NEW_DETERMINATION, type NewDeterminationParams, type NewText } from '../../../server/src/lsp/protocol';
import type { Editor } from '../editor';
import { itemsStep } from './itemsStep';
import { inSteps, picked, typed } from './steps';

const LANGUAGE = 'imr-determination';

/** Where the reviewer's specialty is kept from one determination to the next. Nothing of a patient is. */
const SPECIALTY = 'imr.specialty';

type Answers = Omit<NewDeterminationParams, 'uri'>;

const ANSWERS = ['form', 'specialty', 'age', 'sex', 'dateOfInjury', 'urDate', 'items'] as const satisfies readonly (keyof Answers)[];

/** `IMR: New Determination`: asks for little, and writes the rest of the form with blanks to fill in. Offered on an empty one, too. */
export function newDetermination({ client, context }: Editor): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('imr.newDetermination', async (given: unknown) => {
      const answers = answersIn(given) ?? (await ask(client, context));
      if (answers) await write(await client.sendRequest<NewText>(NEW_DETERMINATION, { ...answers, ...here() } satisfies NewDeterminationParams));
    }),
    vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, { provideCodeLenses: offerOnEmpty }),
  ];
}

/** The answers that a keybinding or another extension gives: `{ "answers": { "items": "..." } }`. */
function answersIn(given: unknown): Answers | undefined {
  if (typeof given !== 'object' || given === null || !('answers' in given)) return undefined;
  const { answers } = given;
  if (typeof answers !== 'object' || answers === null) return {};
  const known: Partial<Record<string, unknown>> = { ...answers };
  return Object.fromEntries(ANSWERS.flatMap((key) => (typeof known[key] === 'string' ? [[key, known[key]]] : [])));
}

async function ask(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<Answers | undefined> {
  const forms = await client.sendRequest<FormChoice[]>(FORM_CHOICES, here() satisfies FormsParams);
  const blank = vscode.l10n.t('Leave a blank to fill in');
  const enter = vscode.l10n.t('Enter without a word leaves a blank to fill in');
  const date = vscode.l10n.t('mm/dd/yyyy');
  const known = context.globalState.get<string>(SPECIALTY) ?? '';
  const answers = await inSteps<AnswersInSteps>(vscode.l10n.t('New Determination'), {
    form: picked(vscode.l10n.t('Form of the determination'), forms.map(({ id, title, own }) => ({ label: title, id, ...(own ? { description: vscode.l10n.t('your own') } : {}) }))),
    specialty: typed(`${vscode.l10n.t('Your specialty')}. ${enter}.`, vscode.l10n.t('Orthopedic Surgery'), known),
    age: typed(`${vscode.l10n.t('The patient’s age')}. ${enter}.`, '44'),
    sex: picked(vscode.l10n.t('The patient’s sex'), [{ label: blank }, { label: vscode.l10n.t('Female'), id: 'female' }, { label: vscode.l10n.t('Male'), id: 'male' }]),
    dateOfInjury: typed(`${vscode.l10n.t('Date of injury')}. ${enter}.`, date),
    urDate: typed(`${vscode.l10n.t('Date of utilization review’s decision')}. ${enter}.`, date),
    items: itemsStep(client, blank),
  });
  if (!answers) return undefined;
  await context.globalState.update(SPECIALTY, answers.specialty.trim() || undefined);
  const { form, sex, ...rest } = answers;
  return { ...rest, ...(form ? { form: form.id } : {}), ...(sex?.id === undefined ? {} : { sex: sex.id }) };
}

interface AnswersInSteps {
  form: (vscode.QuickPickItem & { readonly id: string }) | undefined;
  specialty: string;
  age: string;
  sex: (vscode.QuickPickItem & { readonly id?: string }) | undefined;
  dateOfInjury: string;
  urDate: string;
  items: string;
}

/** The folder of the document at hand, whose project may have a form of its own. */
function here(): FormsParams {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && vscode.workspace.getWorkspaceFolder(uri) ? { uri: uri.toString() } : {};
}

/** Writes it into the empty determination at hand, or else into a new one. */
async function write({ snippet }: NewText): Promise<void> {
  if (snippet === '') throw new Error(vscode.l10n.t('The language server wrote no determination.'));
  const active = vscode.window.activeTextEditor;
  const editor = active && isEmpty(active.document) ? active : await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' }));
  const whole = new vscode.Range(editor.document.positionAt(0), editor.document.positionAt(editor.document.getText().length));
  await editor.insertSnippet(new vscode.SnippetString(snippet), whole, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}

function isEmpty(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE && document.lineCount < 100 && document.getText().trim() === '';
}

function offerOnEmpty(document: vscode.TextDocument): vscode.CodeLens[] {
  return isEmpty(document) ? [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title: vscode.l10n.t('New determination …'), command: 'imr.newDetermination' })] : [];
}
