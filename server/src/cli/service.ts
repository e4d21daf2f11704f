import type { Check, Finding } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { type OnCheckError, runChecks } from '../checks/run';
import type { Determination } from '../determination/model';
import { createLanguageService, DEFAULT_SETTINGS, type LanguageService } from '../languageService';

/** The service, and what is known of its checks. */
export interface Checker extends LanguageService {
  /** A check's title; its id if it is none of the checks. */
  titleOf(check: string): string;
  /** Whether a check's fixes may be applied without looking. */
  isSafe(check: string): boolean;
}

/**
 * The language service as the command line uses it.
 * @param checks those to run in the place of all
 */
export function createChecker(onCheckError: OnCheckError, checks: readonly Check[] = CHECKS): Checker {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const service = createLanguageService({ onCheckError });
  const only = (determination: Determination, settings = DEFAULT_SETTINGS): Finding[] => runChecks(determination, { settings, onError: onCheckError, checks });
  return {
    ...service,
    ...(checks === CHECKS ? {} : { check: only }),
    titleOf: (check) => byId.get(check)?.title ?? DOCUMENT_TITLES[check] ?? check,
    isSafe: (check) => byId.get(check)?.fix === 'safe',
  };
}

/** Titles of what is said of a document before any check reads it. */
const DOCUMENT_TITLES: Readonly<Record<string, string>> = {
  'document/too-large': 'A document far larger than a determination',
  'document/second-determination': 'A second determination in the same file',
};
