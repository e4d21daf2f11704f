import type { Citation } from '../../facts/fact';
import { chapterKey, isAcoem } from './chapterKey';
import { isMtus } from './lines';

/** Whether a source of a guideline line is what a rationale refers to, as far as both say. */
export function covers(cited: Citation, referred: Citation): boolean {
  if (referred.family === 'odg') return cited.family === 'odg' && sameChapter(cited, referred);
  if (referred.family === 'acoem' && referred.chapter === undefined) return isAcoem(cited);
  if (referred.chapter === undefined) return isMtus(cited);
  if (cited.family !== 'mtus' && cited.family !== 'acoem') return false;
  if (referred.year !== undefined && cited.year !== undefined && cited.year !== referred.year && chapterKey(cited) === chapterKey(referred)) return false;
  return sameChapter(cited, referred) || (cited.chapter === 'General Approaches' && referred.number !== undefined && referred.number <= 7);
}

function sameChapter(cited: Citation, referred: Citation): boolean {
  return cited.chapter === undefined || referred.chapter === undefined || chapterKey(cited) === chapterKey(referred);
}
