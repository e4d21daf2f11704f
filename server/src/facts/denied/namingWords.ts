import type { Mention, SentenceFacts } from '../fact';

/** Words that name nothing: grammar, the form's own words, and how, how often or on which side something is done. */
const IDLE: ReadonlySet<string> = new Set(
  (
    'a an and any all form signed included include case file found noted documented letter report physician appeal made indicated rationale documentation lack as at be been being but by could for from had has have he her his in into is it its more most no non not of off on one or other out per ' +
    'she so some such than that the their them then there these they this those to until up was were which while who will with within without would ' +
    'additional also ancillary appropriate associated authorisation authorization authorized available based below body both certified claim claims current ' +
    'currently date dated day denial denied determination determined dos dose due eligible employee following further given imr including indicated initial injured ' +
    'medical medically medication medicine modified month necessary necessity need needed original part patient portion post postoperative pre preoperative prescription previous previously ' +
    'prior procedure provided purchase quantity qty recommended refill related remaining rental request requested requesting retrospective review reviewed service ' +
    'set single specified submitted supplies supply support supported surgery surgical therapeutic therapy time treatment treating two three four five six seven eight nine ten eleven twelve ' +
    'twenty trial type unit unknown unspecified upon ur use used using utilization visit session week weekly worker year certification certify approve ' +
    'approved x times wk wks w wo mg mcg ml gm oral tab tablet cap capsule po qd bid tid prn right left bilateral lt rt bilaterally dr md outpatient inpatient'
  ).split(' '),
);

/** The words of a stretch that name something, in the singular. */
export interface NamingWords {
  /** Those that no table knows. */
  readonly words: ReadonlySet<string>;
  /** Those and the words of known services and drugs. */
  readonly allWords: ReadonlySet<string>;
}

/** The words of a stretch that name something. */
export function namingWords({ tokens }: SentenceFacts, from: number, to: number, mentions: readonly Mention[]): NamingWords {
  const words = new Set<string>();
  const allWords = new Set<string>();
  for (const token of tokens) {
    if (token.from < from || token.to > to || token.kind !== 'word') continue;
    const word = singular(token.lower);
    if (word.length < 3 || IDLE.has(word) || IDLE.has(token.lower)) continue;
    const known = mentions.filter((mention) => mention.from <= token.from && mention.to >= token.to);
    if (known.length === 0) words.add(word);
    if (known.every(({ kind }) => kind === 'service' || kind === 'drug')) allWords.add(word);
  }
  return { words, allWords };
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('is') ? word.slice(0, -1) : word;
}
