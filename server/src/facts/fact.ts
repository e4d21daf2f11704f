import type { Token } from '../text/tokens';

/**
 * What a sentence says. Every offset is relative to the sentence, and everything here is a function of the sentence's own words:
 * so one sentence is read once, whatever happens around it.
 */
export interface SentenceFacts {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Things that the sentence names, in order. */
  readonly mentions: readonly Mention[];
  /** Its clauses, in order and without gaps. */
  readonly clauses: readonly Clause[];
  /** What has been derived from it so far, by the number of who derives it: see `derivation`. */
  readonly derived: unknown[];
}

/** What a guideline line cites. Every offset is relative to the line. */
export interface LineFacts {
  readonly text: string;
  readonly sources: readonly SourceMention[];
  /** As with sentences. */
  readonly derived: unknown[];
}

/** A stretch of a sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Something that a sentence names, in a form in which equal things are equal. */
export type Mention =
  | DrugMention | StrengthMention | QuantityMention | FrequencyMention | DurationMention | DateMention | AgeMention | SexMention
  | SideMention | LevelMention | BodyPartMention | ServiceMention | SourceMention;

/** A drug by any of its names. */
export interface DrugMention extends Stretch {
  readonly kind: 'drug';
  /** Generic name, in lower case: "hydrocodone/acetaminophen" for Norco. */
  readonly generic: string;
}

/** "10/325 mg", "7.5mg", "5%". */
export interface StrengthMention extends Stretch {
  readonly kind: 'strength';
  readonly amounts: readonly number[];
  /** mg, mcg, g, ml, %, units, meq. */
  readonly unit: string;
}

/** "#90", "QTY: 3", "12 visits", "times 6", "6 sessions", "two additional sessions". */
export interface QuantityMention extends Stretch {
  readonly kind: 'quantity';
  readonly count: number;
  /** The upper end of a range ("6-8 sessions"), where it is one. */
  readonly most?: number;
  /** What is counted, in the singular: tablet, session, refill, unit; absent for a bare "#90". Visits, sessions, treatments are `session`. */
  readonly what?: string;
}

/** "twice a week for six weeks", "3x4", "2 x wk x 6 wks", "once daily". */
export interface FrequencyMention extends Stretch {
  readonly kind: 'frequency';
  /** How many times a period; a range has two. */
  readonly times: readonly number[];
  readonly period: 'day' | 'week' | 'month' | 'year';
  /** Every how many periods, where it is not every one: "every 4-6 months". */
  readonly every?: readonly number[];
  /** How many periods it goes on, where it is said; a range has two. */
  readonly periods?: readonly number[];
  /** times x periods, or the number in parentheses behind it; a range has two. */
  readonly total?: readonly number[];
}

/** "for six weeks", "over 2 weeks", "3-6 months". */
export interface DurationMention extends Stretch {
  readonly kind: 'duration';
  readonly count: readonly number[];
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** A date in any way of writing. */
export interface DateMention extends Stretch {
  readonly kind: 'date';
  readonly year: number;
  /** 1 to 12; absent for a year alone. */
  readonly month?: number;
  readonly day?: number;
  /** The year was written with two digits, and the century is a guess: up to 49 is 20xx. It may also be a year cut short. */
  readonly shortYear?: boolean;
  /** Why it cannot be a date: month 13, day 31 in June, a year such as 3026. */
  readonly impossible?: string;
}

/** The age of somebody: "48 year old", "aged 48". */
export interface AgeMention extends Stretch {
  readonly kind: 'age';
  readonly years: number;
  /** False where it is a rule's ("patients under 40"), a symptom's ("since 13 years old") or somebody else's. */
  readonly patient: boolean;
}

/** A word that shows the sex of somebody: male, woman, he, her. */
export interface SexMention extends Stretch {
  readonly kind: 'sex';
  readonly sex: 'male' | 'female';
  /** A pronoun refers back to somebody; a noun says it. */
  readonly pronoun: boolean;
}

/** "left", "bilateral", "R" before a body part. Bilateral is both. Which hand somebody writes with is none. */
export interface SideMention extends Stretch {
  readonly kind: 'side';
  readonly sides: readonly ('left' | 'right')[];
}

/** "C5-6", "L3-S1", "L4-L5 and L5-S1", "T12". */
export interface LevelMention extends Stretch {
  readonly kind: 'level';
  /** Vertebrae or roots named, from the upper to the lower: ["C5", "C6"]. */
  readonly levels: readonly string[];
  /** Why it cannot be a level: "L5-L1" goes up, "L6". What cannot be read is then not among the levels. */
  readonly impossible?: string;
  /** The side that goes with it: "bilateral L4-5 facet joints". */
  readonly sides: readonly ('left' | 'right')[];
}

/** A part of the body, by any of its names. */
export interface BodyPartMention extends Stretch {
  readonly kind: 'body-part';
  /** Canonical name: "lumbar spine" for low back. */
  readonly part: string;
  /** The side that goes with it, where the words say so. */
  readonly sides: readonly ('left' | 'right')[];
}

/** A study, treatment or device that can be requested: "MRI", "physical therapy", "epidural steroid injection". */
export interface ServiceMention extends Stretch {
  readonly kind: 'service';
  /** Canonical name: "mri", "emg", "physical therapy". */
  readonly service: string;
  /** The wider service that it is a kind of: "epidural steroid injection" for a transforaminal one. */
  readonly family?: string;
  readonly type: 'imaging' | 'test' | 'therapy' | 'procedure' | 'surgery' | 'equipment' | 'consultation' | 'drug' | 'other';
}

/** A guideline or study that a sentence refers to. */
export interface SourceMention extends Stretch {
  readonly kind: 'source';
  readonly citation: Citation;
}

/** One source as cited: in a guideline line or in prose. What is not said is absent. */
export interface Citation {
  /** mtus: the schedule or a part of it; acoem; odg; study; other (a named organisation's guideline); web (a bare address). */
  readonly family: 'mtus' | 'acoem' | 'odg' | 'study' | 'other' | 'web';
  /** The guideline's or chapter's title as known: "Low Back Complaints", "Chronic Pain". */
  readonly chapter?: string;
  /** The ACOEM chapter's number. */
  readonly number?: number;
  /** What stands under Section(s), or the topic before the pages. */
  readonly sections: readonly string[];
  readonly year?: number;
  /** Pages as ranges, in the order of the text. */
  readonly pages: readonly (readonly [number, number])[];
  /** A page list that cannot be read, as written. */
  readonly malformedPages?: string;
  /** Whether the line says that it is not part of the MTUS. */
  readonly nonMtus: boolean;
}

/** A part of a sentence with one subject and one voice. */
export interface Clause extends Stretch {
  readonly voice: Voice;
  /** Weighs rather than states: "no significant improvement", "unclear", "not all available conservative care". */
  readonly hedged: boolean;
  readonly necessity?: Necessity;
  readonly denial?: Denial;
}

/**
 * Who says it. guideline: of patients in general; claims: the claims administrator or utilization review; record: the record or the
 * patient; reviewer: the reviewer's own finding; unknown: nothing in the sentence shows it (the place decides).
 */
export type Voice = 'guideline' | 'claims' | 'record' | 'reviewer' | 'unknown';

/** A statement of medical necessity, or one equal to it ("I am reversing the decision"). */
export interface Necessity extends Stretch {
  readonly necessary: boolean;
  /** What is said to be necessary, as far as it stands in the clause: "the request for MRI of the knee". Empty where nothing does. */
  readonly object: Stretch;
  /** Whether it is the conclusion on this request, not a condition or a rule ("if", "would be", "is considered ... when"). */
  readonly conclusion: boolean;
  /** stated: in the words of medical necessity, or of reversing or upholding; equivalent: "is not supported", "criteria have been met". */
  readonly strength: 'stated' | 'equivalent';
}

/** A statement that something is not there or not documented, and what. */
export interface Denial extends Stretch {
  /** What is denied: "neurologic deficit in the left leg". */
  readonly object: Stretch;
}
