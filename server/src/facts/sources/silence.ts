import type { SentenceFacts, SourceMention } from '../fact';
import type { Token } from '../../text/tokens';
import { inSentences, PatternSet } from '../tokenPattern';
import { perSentence } from '../perSentence';
import { sourcesOf } from './sourcesOf';

/** How a rationale says that a guideline has nothing on the request. */
const silenceIn = inSentences(new PatternSet<true>(
  [
    'silent',
    'do|does|did not specifically? directly? adequately? address|discuss|cover|mention|speak|comment|provide|contain|include|offer|refer',
    "doesn't|don't|didn't specifically? directly? adequately? address|discuss|cover|mention|speak|comment|provide|contain|include|offer|refer",
    'do|does|did not specifically? directly? have|make *3 recommendation|recommendations|section|guideline|guidelines|reference|mention',
    'has|have|makes|make|gives|give|contains|contain|offers|offer|provides|provide no specific? recommendation|recommendations|guideline|guidelines|section|mention|reference|guidance|discussion|information|criteria',
    'is|are|was not specifically? addressed|discussed|covered|mentioned|included|referenced',
    'not specifically? addressed|discussed|covered|mentioned *2 mtus|acoem',
    'not applicable',
    'no section of the mtus',
    'fails|fail to address|discuss|mention',
  ].map((pattern) => [pattern, true] as const),
));

/** Words of the sentence on the strength of evidence, which explain why a lower source was used. */
const hierarchyIn = inSentences(new PatternSet<true>([['strength of evidence', true], ['hierarchy', true], ['presumption', true], ['rebut~', true]]));

const NOT_DIVIDED = { silent: [], relied: [] };

/** The sources of a sentence that it says are silent on the request, and the others, which it relies on. */
export const dividedBySilence = perSentence((facts): { readonly silent: readonly SourceMention[]; readonly relied: readonly SourceMention[] } => {
  const sources = sourcesOf(facts);
  if (sources.length === 0) return NOT_DIVIDED;
  const phrases = silenceIn(facts);
  if (phrases.length === 0) return { silent: [], relied: sources };
  const silent = new Set<SourceMention>();
  for (const phrase of phrases) {
    const from = facts.tokens[phrase.first]?.from ?? 0;
    const near = sources.findLast((source) => source.from < from && !isFar(facts.tokens, source.to, from)) ?? sources.find((source) => source.from >= from);
    for (let source = near; source && source.citation.family !== 'odg'; source = joinedBefore(source, sources, facts)) silent.add(source);
  }
  return { silent: [...silent], relied: sources.filter((source) => !silent.has(source)) };
});

/** Whether a sentence explains why a source below the MTUS was used. */
export const explainsHierarchy = (facts: SentenceFacts): boolean => hierarchyIn(facts).length > 0;

/** Whether a sentence says of the whole schedule, or of ACOEM, that it is silent. */
export function saysMtusIsSilent(facts: SentenceFacts): SourceMention | undefined {
  return dividedBySilence(facts).silent.find(({ citation }) => (citation.family === 'mtus' || citation.family === 'acoem') && !citation.nonMtus && citation.chapter === undefined);
}

/** "The MTUS and the ACOEM guidelines do not ...": what is said of the second is said of the first. */
function joinedBefore(source: SourceMention, sources: readonly SourceMention[], { text }: SentenceFacts): SourceMention | undefined {
  const before = sources[sources.indexOf(source) - 1];
  if (!before) return undefined;
  const words = text.slice(before.to, source.from).toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
  return words.length <= 5 && words.some((word) => word === 'and' || word === 'or' || word === 'nor') && words.every((word) => JOIN.has(word)) ? before : undefined;
}

const JOIN: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'the', 'guidelines', 'guideline', 'practice', 'treatment', 'medical', 'ca', 'california', 'adopted']);

/** Subjects of a clause that is not about a guideline. */
const OTHER_SUBJECT: ReadonlySet<string> = new Set([
  'record', 'records', 'documentation', 'documents', 'patient', 'worker', 'provider', 'physician', 'report', 'reports', 'note', 'notes', 'request', 'applicant', 'claimant', 'injured', 'treating', 'file', 'there',
]);

/** Whether another clause begins between a source and a phrase. */
function isFar(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  for (const token of tokens) {
    if (token.from < from || token.from >= to) continue;
    if (token.lower === ';' || token.lower === 'however' || token.lower === 'while' || token.lower === 'whereas' || OTHER_SUBJECT.has(token.lower)) return true;
    words++;
  }
  return words > 12;
}
