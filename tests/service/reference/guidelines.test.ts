import { describe, expect, it } from 'vitest';
import { allAbbreviations, expansionsOf } from '../../../server/src/reference/abbreviations';
import { editionInForce, editionNamed, editions, inForce } from '../../../server/src/reference/editions';
import { chapterForBodyPart, chapters2004, chaptersForCondition, conditionHomes, findGuideline, odgChapters, pagesOf, postsurgicalVisits, sectionsOf, serviceHomes, topics2009 } from '../../../server/src/reference/guidelines';

const ids = (words: string) => findGuideline(words).map(({ id }) => id);

describe('findGuideline', () => {
  const CITED: readonly (readonly [string, string])[] = [
    ['MTUS Low Back Complaints 2004', 'acoem-2004-low-back'], ['Neck and Upper Back Complaints 2004', 'acoem-2004-cervical-thoracic'], ['Forearm, Wrist, and Hand Complaints 2004', 'acoem-2004-hand-wrist-forearm'], ['Chronic Pain Medical Treatment 2016 Guidelines', 'dwc-2016-chronic-pain'],
    ['MTUS Chronic Pain Medical Treatment 2009', 'dwc-2009-chronic-pain'], ['Acupuncture Treatment 2007', 'dwc-2007-acupuncture'], ['Opioid Treatment 2016', 'dwc-2016-opioids'], ['Elbow Complaints 2007', 'acoem-2007-elbow'], ['Postsurgical Treatment 2009', 'dwc-2009-postsurgical'],
    ['General Approaches 2004', 'acoem-2004-cornerstones'], ['ACOEM Chapter 12', 'acoem-2004-chapter-12'], ['Opioids, criteria for use', 'Opioids, criteria for use'], ['Muscle relaxants', 'Muscle relaxants (for pain)'], ['ODG Knee & Leg', 'odg-knee-leg'], ['Low Back Disorders 2019', 'acoem-low-back-2019'],
  ];

  it.each(CITED)('%s', (words, id) => expect(ids(words)).toContain(id));

  it('takes the year for what it is', () => {
    expect(ids('Chronic Pain Medical Treatment 2016')).not.toContain('dwc-2009-chronic-pain');
    expect(ids('Low Back Complaints 2019')).toEqual([]);
  });

  it('finds nothing in other words', () => {
    for (const words of ['', 'the patient', 'guidelines', '2016']) expect(ids(words), words).toEqual([]);
  });
});

describe('editions in force', () => {
  const of = (topic: string, from?: string, to?: string) => editionInForce(topic, from, to).map(({ id }) => id);

  it('are those that were so at any moment from the review to the decision', () => {
    expect(of('chronic-pain', '2014-05-01', '2014-09-01')).toEqual(['dwc-2009-chronic-pain']);
    expect(of('chronic-pain', '2016-07-01', '2016-08-30')).toEqual(['dwc-2009-chronic-pain', 'dwc-2016-chronic-pain']);
    expect(of('chronic-pain', '2016-11-03', '2016-12-09')).toEqual(['dwc-2016-chronic-pain']);
    expect(of('low-back', '2016-11-03', '2016-12-09')).toEqual(['acoem-2004-low-back']);
    expect(of('low-back', '2017-11-15', '2018-01-05')).toEqual(['acoem-2004-low-back', 'acoem-low-back-2016']);
  });

  it('are all of them in an undated draft', () => {
    expect(of('low-back')).toContain('acoem-2004-low-back');
    expect(of('low-back')).toContain('acoem-low-back-2020');
  });

  it('give the benefit of a day that is not known', () => {
    expect(inForce(editionNamed('dwc-2009-postsurgical')!, '2018-06-01', '2018-07-01')).toBe('in-force');
    expect(inForce(editionNamed('acoem-2004-cornerstones')!, '2018-11-15', '2018-12-15')).toBe('in-force');
    expect(inForce(editionNamed('acoem-traumatic-brain-injury-2017')!, '2018-08-15', '2018-09-15')).toBe('in-force');
    expect(inForce(editionNamed('acoem-chronic-pain-2026-proposed')!, '2026-03-01', '2026-03-02')).toBe('unknown');
  });

  it('end and begin where that is known', () => {
    expect(inForce(editionNamed('dwc-2009-chronic-pain')!, '2016-11-03', '2016-12-09')).toBe('ended-before');
    expect(inForce(editionNamed('dwc-2016-opioids')!, '2016-03-01', '2016-04-01')).toBe('started-after');
  });

  it('are told apart by their ids and never end before they begin', () => {
    expect(new Set(editions().map(({ id }) => id)).size).toBe(editions().length);
    for (const { id, from, to } of editions()) if (from && to) expect(from < to, id).toBe(true);
  });
});

describe('chapters and pages', () => {
  it('have more than one home where letters do', () => {
    expect(chapterForBodyPart('thoracic spine', 'acoem-2004')).toEqual(['cervical-thoracic', 'low-back']);
    expect(chapterForBodyPart('hand', 'acoem-2004')).toEqual(['elbow', 'hand-wrist-forearm']);
    expect(chapterForBodyPart('hand', 'acoem-2004', 'strictly')).toEqual(['hand-wrist-forearm']);
    expect(chapterForBodyPart('hip', 'acoem-2004', 'strictly')).toEqual([]);
    expect(chapterForBodyPart('knee', 'acoem-2004')).toEqual(['knee']);
    expect(chapterForBodyPart('knee', 'odg')).toEqual(['odg-knee-leg']);
    expect(chapterForBodyPart('hip', 'acoem-2017')).toContain('hip-groin');
    expect(chapterForBodyPart('hip', 'acoem-2004')).not.toContain('hip-groin');
    expect(serviceHomes().find(({ service }) => service === 'preoperative testing')?.chapter).toBe('odg-low-back-lumbar-thoracic');
  });

  it('name pages that lie in the book and in order', () => {
    for (const { title, pages } of topics2009()) for (const { from, to } of pages) expect(from <= to && from >= 1 && to <= 127, title).toBe(true);
    const chapters = chapters2004();
    for (const [i, { pages }] of chapters.entries()) expect(pages.from).toBeGreaterThan(chapters[i - 1]?.pages.to ?? 0);
    expect(pagesOf('Low Back Complaints')).toEqual([{ from: 287, to: 326 }]);
    expect(pagesOf('Topical analgesics')).toEqual([{ from: 111, to: 113 }]);
    expect(pagesOf('nothing of the kind')).toEqual([]);
  });

  it('have sections, those seen in letters verified', () => {
    expect(sectionsOf('acoem-2004-low-back')).toContainEqual({ title: 'Special Studies', confidence: 'verified', cited: 21 });
    expect(sectionsOf('dwc-2016-opioids').length).toBeGreaterThan(10);
    expect(sectionsOf('none')).toEqual([]);
    expect(odgChapters().length).toBe(19);
    expect(postsurgicalVisits().length).toBeGreaterThan(10);
  });
});

describe('conditions', () => {
  it.each([['CTS', ['hand-wrist-forearm'], 'odg-carpal-tunnel-syndrome'], ['Meniscal tear', ['knee'], 'odg-knee-leg'], ['thoracic outlet syndrome', ['cervical-thoracic', 'shoulder'], 'odg-neck-upper-back']])('%s has its chapters', (condition, topics, odg) => {
    expect(chaptersForCondition(condition)).toMatchObject({ topics, odg: expect.arrayContaining([odg]) as string[] });
  });

  it('lead to topics and chapters that there are', () => {
    const topics = new Set(editions().map(({ topic }) => topic));
    const chapters = new Set(odgChapters().map(({ id }) => id));
    for (const home of conditionHomes()) {
      expect(home.topics.filter((topic) => !topics.has(topic)), home.condition).toEqual([]);
      expect(home.odg.filter((id) => !chapters.has(id)), home.condition).toEqual([]);
    }
    expect(chaptersForCondition('nothing of the kind')).toBeUndefined();
  });
});

describe('editions', () => {
  it('say where they stand in the regulations and what they rest on', () => {
    for (const { id, source, regulation } of editions()) {
      expect(source, id).toMatch(/\S/);
      expect(regulation, id).toMatch(/^9792\.2\d/);
    }
    expect(editionNamed('acoem-low-back-2020')).toMatchObject({ regulation: '9792.23.5', source: expect.stringContaining('dir.ca.gov') as string });
  });
});

describe('abbreviations', () => {
  it('have every meaning they have', () => {
    expect(expansionsOf('RFA')).toEqual(['request for authorization', 'radiofrequency ablation']);
    expect(expansionsOf('tens')).toEqual(['transcutaneous electrical nerve stimulation']);
    expect(expansionsOf('us')).toEqual([]);
    expect(expansionsOf('nothing')).toEqual([]);
    expect(allAbbreviations().size).toBeGreaterThan(300);
  });
});
