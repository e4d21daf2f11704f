/** A topic that has a standard paragraph: what it is about, the items that it fits, and its sources, the one in force first. */
export interface ParagraphTopic {
  /** Unlike that of every other. */
  readonly title: string;
  /** Kinds of drug, drugs, services as headings name them, and parts of the body. */
  readonly fits: Fits;
  readonly subject: string;
  /** What is to be said of this patient, with blanks. */
  readonly facts: string;
  readonly editions: readonly ParagraphSource[];
}

/** What a topic is for; what is empty says nothing. */
export interface Fits {
  readonly kinds: readonly string[];
  readonly drugs: readonly string[];
  readonly services: readonly string[];
  readonly parts: readonly string[];
}

/** One source of a topic: editions of the MTUS in force by their topics, one that has ended, a chapter of the ODG, another source, or the form's own sentence. */
export interface ParagraphSource {
  readonly guideline?: readonly string[];
  readonly edition?: string;
  readonly odg?: string;
  readonly outside?: string;
  readonly form?: string;
  readonly section?: string;
  readonly topic?: string;
  readonly name?: string;
  readonly pages?: string;
  /** What the source says, in our own words and from memory. */
  readonly says?: string;
  /** What to look up, where the wording is not known. */
  readonly criteria?: readonly string[];
}
