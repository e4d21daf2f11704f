import type { FindingId } from '../../facts/record/findings';
import type { TokenPattern } from '../../facts/tokenPattern';

/** Something that rationales say is not there, and what in a case summary shows that it is. */
export interface Deniable {
  readonly id: string;
  /** Phrases by which a rationale names it, in what it denies. */
  readonly names: readonly TokenPattern[];
  /** Findings any of which contradicts the denial. */
  readonly evidence: readonly FindingId[];
  /** Findings that count where the denial is of an examination ("no objective findings of"); absent: all of the above. */
  readonly examined?: readonly FindingId[];
  /**
   * Where the finding must be. nerve: anywhere in the nerve's zone (an arm for the neck); place: in the place that is spoken of; named: there, and the
   * denial must name it; anywhere.
   */
  readonly where: 'nerve' | 'place' | 'named' | 'anywhere';
  /** Words that weigh here and nowhere else. */
  readonly weighs?: string;
  /** Words that weigh elsewhere and do not weigh here. */
  readonly tolerates?: string;
  /** What it is for may be named as well ("no evidence to support nerve compromise"): a sign, which is there or is not. */
  readonly sign?: boolean;
  /** Only where the record says it of the item's own treatment: of medication under a drug, of therapy under therapy. */
  readonly forTreatment?: boolean;
  /** It counts only where nothing of it is named behind ("no objective findings", not "no objective findings of radiculopathy"). */
  readonly closed?: boolean;
  /** Worth a look at most. */
  readonly softly?: boolean;
  /** A class of drugs: the item's own drug is no earlier one of it. */
  readonly drugs?: boolean;
  /**
   * What is recorded as not there counts as well: "no side effects" is a documentation of side effects. Of what is there or is not,
   * only where the denial is one of the telling: "no documentation of side effects", but not "no side effects".
   */
  readonly eitherWay?: boolean | 'told';
}
