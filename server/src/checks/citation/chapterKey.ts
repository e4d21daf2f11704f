import type { Citation } from '../../facts/fact';

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
