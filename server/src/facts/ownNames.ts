import { findGuideline } from '../reference/guidelines';
import type { ProjectEdition } from '../reference/records';
import type { Reference } from '../reference/reference';
import { tokensOf } from '../text/tokens';
import { type PhraseTree, phraseTree } from './mentions/phrases';
import type { Title } from './sources/titles';
import { PatternSet, type TokenPattern } from './tokenPattern';

/** Names that a project adds to those by which sentences and guideline lines are read. */
export interface OwnNames {
  readonly drugs: PhraseTree<string>;
  readonly titles: PatternSet<Title>;
}

/** The names that a project's records add; undefined where they add none, so that nothing more is looked for. */
export function ownNames(reference: Reference): OwnNames | undefined {
  const { drugs, editions } = reference.records ?? {};
  if (!drugs && !editions) return undefined;
  return {
    drugs: phraseTree([...reference.ownDrugNames()].map(([name, drug]) => [name, drug.name.toLowerCase()] as const)),
    titles: new PatternSet((editions ?? []).flatMap((edition) => titlesOf(edition, reference))),
  };
}

function titlesOf({ id, names = [] }: ProjectEdition, reference: Reference): (readonly [TokenPattern, Title])[] {
  const edition = reference.editionNamed(id);
  if (!edition) return [];
  return [edition.title, ...names].filter((name) => !isOurs(name)).flatMap((name) => {
    const pattern = patternOf(name);
    return pattern === undefined ? [] : [[pattern, { family: 'mtus', chapter: edition.title }] as const];
  });
}

/** Whether the title is one that we read already. */
function isOurs(title: string): boolean {
  return findGuideline(title).some(({ kind }) => kind === 'edition');
}

/** A title as a pattern: its words, with commas or without, and "and" in either way of writing. One word alone needs a year or "guideline" behind it. */
function patternOf(title: string): TokenPattern | undefined {
  const steps = tokensOf(title).flatMap(({ kind, lower }) => {
    if (lower === 'and' || lower === '&') return ['and|&'];
    if (lower === ',') return [',?'];
    return kind === 'mark' || !/^[a-z0-9]+$/.test(lower) ? [] : [lower];
  });
  if (steps.length === 0 || steps[0] === ',?') return undefined;
  return steps.length === 1 ? `${steps[0] ?? ''} guideline|guidelines|<n<2100>` : steps.join(' ');
}
