import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionNamed, inForce } from '../../../server/src/reference/editions';
import { type ParagraphTopic, paragraphTopics, standardParagraph } from '../../../server/src/reference/paragraphs';
import { OURS } from '../../../server/src/reference/reference';

const root = new URL('../../../data/snippets/', import.meta.url);
const sources = readdirSync(root)
  .filter((file) => file !== 'form.json')
  .sort()
  .flatMap((file) => (JSON.parse(readFileSync(new URL(file, root), 'utf8')) as { topics: ParagraphTopic[] }).topics);

test('the packed paragraphs are those of the sources', () => {
  const whole = (topics: readonly (Omit<ParagraphTopic, 'fits'> & { readonly fits: Partial<ParagraphTopic['fits']> })[]) =>
    topics.map(({ title, subject, facts, fits, editions }) => ({
      title, subject, facts, fits: { kinds: [], drugs: [], services: [], parts: [], ...fits }, editions,
    }));
  expect(paragraphTopics()).toEqual(whole(sources));
});

test.each([
  ['Carisoprodol', '2014-05-01', ['MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29', 'MTUS Chronic Pain Medical Treatment 2009, Section(s): Carisoprodol (Soma)']],
  ['Carisoprodol', '2017-02-01', ['MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma)']],
  ['MRI, lumbar spine', '2015-03-01', ['MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304', 'MTUS Low Back Complaints 2004, Section(s): Special Studies', 'Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic, MRIs (magnetic resonance imaging)']],
])('%s on %s is cited by what was in force', (title, day, cited) => {
  const topic = paragraphTopics().find((one) => one.title === title)!;
  const found = topic.editions.flatMap((source) => standardParagraph(topic, source, { reference: OURS, isInForce: (edition) => inForce(edition, day, day) === 'in-force', ended: false }) ?? []);
  expect(found.flatMap((paragraph) => paragraph.cited?.ways.filter(({ by }) => by !== 'words').map(({ words }) => words) ?? [])).toEqual(cited);
  for (const { ids } of found) for (const id of ids) expect(inForce(editionNamed(id)!, day, day)).toBe('in-force');
});
