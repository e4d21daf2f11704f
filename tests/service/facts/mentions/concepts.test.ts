import { expect, test } from 'vitest';
import { readMentions } from '../../../../server/src/facts/mentions/readMentions';
import { tokensOf } from '../../../../server/src/text/tokens';

/** A sentence, and concepts with their polarity that are among those it names. */
test.each([
  ['Strength is 4/5 in the left deltoid.', 'weakness present'],
  ['Strength is 5/5 throughout.', 'weakness absent'],
  ['There is no motor weakness.', 'weakness absent'],
  ['He has weakness of the right leg.', 'weakness present'],
  ['There was decreased sensation in the hand.', 'sensory-loss present'],
  ['Sensation is intact.', 'sensory-loss absent'],
  ['Reflexes are diminished.', 'reflex-change present'],
  ['Reflexes were symmetric.', 'reflex-change absent'],
  ['There was a positive straight leg raise.', 'slr-positive present'],
  ['Straight leg raise was negative.', 'slr-positive absent'],
  ['No spasm was seen.', 'muscle-spasm absent'],
  ['There was spasm and guarding.', 'muscle-spasm present'],
  ['There is tenderness over the joint line.', 'tenderness present'],
  ['The knee was non-tender.', 'tenderness absent'],
  ['There was limited range of motion.', 'range-of-motion-loss present'],
  ['She had full range of motion.', 'range-of-motion-loss absent'],
  ['Swelling of the ankle was seen.', 'swelling present'],
  ['There was no swelling.', 'swelling absent'],
  ['The knee gives way.', 'mechanical-symptoms present'],
  ['He denies locking.', 'mechanical-symptoms absent'],
  ['There was a positive Hawkins.', 'impingement-signs present'],
  ['There was a positive Phalen test.', 'carpal-tunnel-signs present'],
  ['There is no radiculopathy.', 'radiculopathy absent'],
  ['He is neurologically intact.', 'neurologic-deficit absent'],
  ['Neurologic findings are awaited.', 'neurologic-deficit named'],
] as const)('%s is %s', (sentence, expected) => {
  const found = readMentions(sentence, tokensOf(sentence)).flatMap((mention) => (mention.kind === 'concept' ? [`${mention.concept} ${mention.polarity}`] : []));
  expect(found).toContain(expected);
});

test('one concept is named once at one place, by the widest words', () => {
  const sentence = 'There is no motor weakness.';
  const found = readMentions(sentence, tokensOf(sentence)).flatMap((mention) => (mention.kind === 'concept' && mention.concept === 'weakness' ? [sentence.slice(mention.from, mention.to)] : []));
  expect(found).toEqual(['no motor weakness']);
});
