import type { Citation } from '../../facts/fact';
import type { Reference } from '../../reference/reference';

/** Chapters that are about one part of the body under different names, over the years and publishers. */
const SAME: Readonly<Record<string, string>> = {
  'neck and upper back': 'neck', 'cervical and thoracic spine': 'neck', 'neck & upper back': 'neck',
  'forearm, wrist, and hand': 'hand', 'hand, wrist, and forearm': 'hand', 'forearm, wrist, & hand': 'hand', 'carpal tunnel syndrome': 'hand',
  'low back': 'low back', 'knee & leg': 'knee', 'ankle and foot': 'ankle', 'ankle & foot': 'ankle', 'hip and groin': 'hip', 'hip & pelvis': 'hip',
  'stress related conditions': 'mental', 'mental illness & stress': 'mental', 'depressive': 'mental', 'anxiety': 'mental', 'posttraumatic stress': 'mental',
  'pain': 'chronic pain', 'traumatic brain injury': 'head',
};

/** What a chapter is about, the same for all years and publishers; undefined where none is named. */
export function chapterKey({ chapter }: Pick<Citation, 'chapter'>): string | undefined {
  if (chapter === undefined) return undefined;
  const title = chapter.toLowerCase().replace(/ (?:complaints|disorders|disorder)$/, '');
  return SAME[title] ?? title;
}

/** Whether a citation is of one of ACOEM's chapters, in the MTUS or not. */
export function isAcoem({ family, number, chapter, year }: Citation): boolean {
  if (family === 'acoem' || number !== undefined || chapter === 'General Approaches') return true;
  return family === 'mtus' && (chapter?.endsWith('Disorders') === true || (year !== undefined && year >= 2017));
}

/** What the reference data calls the chapters' subjects. */
const TOPICS: Readonly<Record<string, string>> = {
  'neck': 'cervical-thoracic', 'shoulder': 'shoulder', 'elbow': 'elbow', 'hand': 'hand-wrist-forearm', 'low back': 'low-back', 'knee': 'knee', 'ankle': 'ankle-foot', 'eye': 'eye', 'hip': 'hip-groin',
  'chronic pain': 'chronic-pain', 'opioids': 'opioids', 'acupuncture': 'acupuncture', 'postsurgical': 'postsurgical', 'head': 'traumatic-brain-injury', 'work-related asthma': 'asthma',
  'occupational interstitial lung disease': 'interstitial-lung', 'antiemetics': 'antiemetics', 'initial approaches to treatment': 'initial-approaches',
};

/** What a chapter of a topic of the reference data is about. */
export function keyOfTopic(topic: string): string | undefined {
  return Object.keys(TOPICS).find((key) => TOPICS[key] === topic);
}

/** The topic under which the reference data has the editions of a cited chapter; a chapter that only the project knows has its own. */
export function topicOf(citation: Citation, reference: Reference): string | undefined {
  const known = TOPICS[chapterKey(citation) ?? ''];
  if (known !== undefined || citation.chapter === undefined || !reference.records?.editions) return known;
  return reference.find(citation.chapter).find((hit) => hit.kind === 'edition')?.edition.topic;
}
