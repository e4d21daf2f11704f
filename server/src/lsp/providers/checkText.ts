import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService, ServiceSettings } from '../../languageService';
import { type Counted, Tally } from '../../features/tally';
import { markdownTable, tablesOf } from '../../features/tallyTable';
import { toDiagnostic } from '../convert';
import { guard } from '../guard';
import { CHECK_TEXT, type CheckTextParams, type CheckTextResult, SUMMARIZE, type SummarizeParams } from '../protocol';
import type { Provider } from '../provider';

/** Checking of files that are not open, and counting what they came to. */
export const checkText: Provider = {
  register: ({ connection, service, settingsOf, abilities }) => {
    connection.onRequest(CHECK_TEXT, guard<CheckTextParams, CheckTextResult | null>(null, async ({ uri, text }) => {
      const settings = await settingsOf(uri);
      if (!isLetter(service, uri, text, settings)) return null;
      const determination = service.read(text, settings);
      const findings = service.check(determination, settings);
      const document = TextDocument.create(uri, 'imr-determination', 0, text);
      const letter: Counted = { ...service.overview(determination), findings: findings.map(({ check, severity, item }) => ({ check, severity, item })) };
      return { diagnostics: findings.map((finding) => toDiagnostic(document, finding, abilities())), letter };
    }));
    connection.onRequest(SUMMARIZE, guard<SummarizeParams, string>('', ({ letters }) => {
      const tally = new Tally();
      for (const letter of letters) tally.add(letter as Counted);
      return tablesOf(tally.rows()).map(markdownTable).join('\n');
    }));
  },
};

/** As the command line has it: a file with the language's own name is one, and any other where its text is. */
function isLetter(service: LanguageService, uri: string, text: string, settings: ServiceSettings): boolean {
  if (text.includes('\0') || text.trim() === '') return false;
  return /\.imr$/i.test(uri) || service.recognises(text, settings);
}
