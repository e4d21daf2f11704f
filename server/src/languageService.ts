import type { Finding } from './checks/check';
import { type OnCheckError, runChecks } from './checks/run';
import { DEFAULT_SETTINGS, type ServiceSettings } from './config/settings';
import type { Form } from './determination/form';
import { FORMS } from './determination/forms';
import type { Determination } from './determination/model';
import { parseDetermination } from './determination/parse';
import { isDetermination } from './determination/recognise';
import { LetterFacts } from './facts/letterFacts';
import { SentenceReader } from './facts/sentenceFacts';
import { OURS, type Reference } from './reference/reference';
import { addItems, type Insertion } from './features/newDetermination/addItems';
import { type Answers, outsetOf } from './features/newDetermination/answers';
import { newDetermination, type Written } from './features/newDetermination/newDetermination';
import { requestedItems } from './features/newDetermination/requestedItems';
import { type Overview, overviewOf } from './features/overview';

export { DEFAULT_SETTINGS, type ServiceSettings };

/** What the service needs of the world. */
export interface ServiceOptions {
  /** Told of a check that threw. */
  readonly onCheckError: OnCheckError;
}

/** Everything that can be asked of a determination. Stateless: what is read is handed back and handed in again. */
export interface LanguageService {
  /** Whether a text, or its first few thousand characters, is a determination. */
  readonly recognises: (head: string, settings?: ServiceSettings) => boolean;
  /** Reads a document. Never fails. */
  readonly read: (source: string, settings?: ServiceSettings) => Determination;
  /** What a determination says, sentence by sentence: the same value at each call, read as far as it is asked for. */
  readonly facts: (determination: Determination) => LetterFacts;
  /** The findings in a determination, by position, then check. */
  readonly check: (determination: Determination, settings?: ServiceSettings) => Finding[];
  /** The forms that a new determination can be written on, the usual one first: an organisation's own before ours. */
  readonly forms: (settings?: ServiceSettings) => readonly Form[];
  /** A new determination. @param form the id of its form; the usual one if there is none of that id */
  readonly begin: (answers: Answers, form?: string, settings?: ServiceSettings) => Written;
  /** Disputed items as they are pasted, one by one. */
  readonly requestedItems: (text: string) => string[];
  /** What adds disputed items to a determination, as insertions by position. */
  readonly addItems: (determination: Determination, requests: readonly string[]) => Insertion[];
  /** What a determination is, for counting: never a word of its own. */
  readonly overview: (determination: Determination) => Overview;
}

/** Makes the service: the one API of all that understands a determination. */
export function createLanguageService({ onCheckError }: ServiceOptions): LanguageService {
  const readers = new WeakMap<Reference, SentenceReader>();
  const letters = new WeakMap<Determination, LetterFacts>();
  const references = new WeakMap<Determination, Reference>();
  const readerFor = (reference: Reference): SentenceReader => {
    let reader = readers.get(reference);
    if (!reader) readers.set(reference, (reader = new SentenceReader(reference)));
    return reader;
  };
  const factsOf = (determination: Determination): LetterFacts => {
    let facts = letters.get(determination);
    if (!facts) letters.set(determination, (facts = new LetterFacts(determination, readerFor(references.get(determination) ?? OURS))));
    return facts;
  };
  const formsOf = (settings: ServiceSettings): readonly Form[] => (settings.forms.length > 0 ? [...settings.forms, ...FORMS] : FORMS);
  return Object.freeze<LanguageService>({
    recognises: (head, settings = DEFAULT_SETTINGS) => isDetermination(head, formsOf(settings)),
    read: (source, settings = DEFAULT_SETTINGS) => {
      const determination = parseDetermination(source, formsOf(settings));
      if (settings.reference !== OURS) references.set(determination, settings.reference);
      return determination;
    },
    facts: factsOf,
    check: (determination, settings = DEFAULT_SETTINGS) => runChecks(determination, { settings, onError: onCheckError, facts: factsOf }),
    forms: (settings = DEFAULT_SETTINGS) => formsOf(settings),
    begin: (answers, id, settings = DEFAULT_SETTINGS) => {
      const forms = formsOf(settings);
      const form = forms.find((candidate) => candidate.id === id) ?? forms[0];
      return form ? newDetermination(form, outsetOf(answers)) : { text: '', snippet: '' };
    },
    requestedItems,
    addItems,
    overview: (determination) => overviewOf(determination, factsOf(determination)),
  });
}
