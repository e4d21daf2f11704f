import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../../server/src/facts/sentenceFacts';
import { dividedBySilence, explainsHierarchy } from '../../../../server/src/facts/sources/silence';
import { sourcesOf } from '../../../../server/src/facts/sources/sourcesOf';
import { shown } from './shown';

/** A sentence, and the sources that it refers to in short. */
const SENTENCES: readonly (readonly [sentence: string, ...sources: string[]])[] = [
  ['The ODG recommends a splint at night.', 'odg *'],
  ['Official Disability Guidelines (ODG) recommend a splint.', 'odg *'],
  ['According to page 63 of the CA MTUS Chronic Pain Medical Treatment Guidelines, caution is due.', 'mtus Chronic Pain | p. 63'],
  ['As stated on page 303-304 of the ACOEM Low Back Guidelines referenced by CA MTUS, imaging is supported.', 'acoem Low Back Complaints #12 | p. 303-304', 'mtus'],
  ['The California MTUS 2016 Chronic Pain Guidelines state that exercise helps.', 'mtus Chronic Pain 2016'],
  ['According to the 2016 MTUS Chronic Pain Guidelines, exercise helps.', 'mtus Chronic Pain 2016'],
  ['The California Medical Treatment Utilization Schedule (MTUS) 2016 Chronic Pain Guidelines advise it.', 'mtus Chronic Pain 2016'],
  ['According to California 2016 Chronic Pain Guidelines, it is advised.', 'mtus Chronic Pain 2016'],
  ['According to the California Chronic Pain MTUS, it is advised.', 'mtus Chronic Pain'],
  ['According to California MTUS 2016 Pain Guidelines, it is advised.', 'mtus Chronic Pain 2016'],
  ['CA MTUS/ACOEM Guidelines state that it is advised.', 'acoem'],
  ['The ACOEM/MTUS Guidelines advise it.', 'acoem'],
  ['The MTUS and ACOEM Guidelines advise it.', 'mtus', 'acoem'],
  ['The MTUS Guideline in ACOEM Chapter 11, page 261 notes that it may help.', 'acoem Forearm, Wrist, and Hand Complaints #11 | p. 261'],
  ['As noted in the MTUS-adopted ACOEM Guidelines in Chapter 12, Table 12-8, page 309, films are not advised.', 'acoem Low Back Complaints #12 | p. 309'],
  ['MTUS ACOEM, Chapter 8, Neck and Upper Back complaints, states that it may be an option.', 'acoem Neck and Upper Back Complaints #8'],
  ['The ACOEM chapter on low back complaints states the criteria.', 'acoem Low Back Complaints #12'],
  ['According to the ACOEM guidelines - low back chapter, it is advised.', 'acoem Low Back Complaints #12'],
  ['The MTUS Low Back Chapter states the criteria.', 'mtus Low Back Complaints'],
  ['The MTUS Shoulder Complaints chapter advises it.', 'mtus Shoulder Complaints'],
  ['The Official Disability Guidelines (ODG), Neck and Upper Back section recommends it.', 'odg Neck & Upper Back *'],
  ['The ODG shoulder chapter advises it.', 'odg Shoulder *'],
  ['The ODG Pain Guidelines advise it.', 'odg Pain *'],
  ['According to the ODG, pain is no criterion.', 'odg *'],
  ['The California MTUS Postsurgical Treatment Guidelines recommend 16 visits.', 'mtus Postsurgical'],
  ['According to the California MTUS Acupuncture Guidelines, six visits are a trial.', 'mtus Acupuncture'],
  ['The California MTUS Opioid Treatment Guidelines recommend a trial.', 'mtus Opioids'],
  ['While the Third Edition ACOEM Guidelines Shoulder Disorders Chapter acknowledges on page 64 that it helps, it is not asked for.', 'acoem Shoulder Disorders | p. 64 *'],
  ['Page 66 of the MTUS Chronic Pain Medical Treatment Guidelines is qualified by page 7 of the MTUS Chronic Pain Medical Treatment Guidelines.', 'mtus Chronic Pain | p. 66', 'mtus Chronic Pain | p. 7'],
  ['Pages 7 and 8 of the MTUS Chronic Pain Medical Treatment Guidelines ask for a reason.', 'mtus Chronic Pain | p. 7, 8'],
  ['The Chronic Pain Medical Treatment Guidelines 2009 ask for a reason.', 'mtus Chronic Pain 2009'],
  // no source
  ['The patient has low back complaints and knee complaints.'],
  ['There is no support for ongoing opioid treatment.'],
  ['Post-surgical treatment, open: 30 visits over 18 weeks.'],
  ['The worker has chronic pain 8/10 with activity.'],
  ['Acupuncture treatment was helpful, and postoperative physical therapy was done.'],
  ['The shoulder disorders of the patient are long-standing.'],
];

/** A sentence, the sources that it says are silent, and those that it relies on. */
const SILENCE: readonly (readonly [sentence: string, silent: readonly string[], relied: readonly string[]])[] = [
  ['The MTUS is silent.', ['mtus'], []],
  ['CA-MTUS silent regarding MRI of hips.', ['mtus'], []],
  ['The California MTUS and ACOEM Guidelines do not address the request.', ['mtus', 'acoem'], []],
  ['The California MTUS and ACOEM do not address it, so the Official Disability Guidelines were cited.', ['mtus', 'acoem'], ['odg *']],
  ['The MTUS does not specifically address this topic.', ['mtus'], []],
  ['The MTUS makes no recommendation on cupping; however, the ODG does.', ['mtus'], ['odg *']],
  ['The MTUS does not recommend cupping.', [], ['mtus']],
  ['The MTUS Chronic Pain Guidelines 2016 are silent, while the MTUS Chronic Pain Guidelines 2009 ask for relief.', ['mtus Chronic Pain 2016'], ['mtus Chronic Pain 2009']],
  ['The ACOEM Guidelines advise a trial, but the records do not mention one.', [], ['acoem']],
  ['The ODG does not address it.', [], ['odg *']],
];

describe('a sentence of a rationale', () => {
  test.each(SENTENCES)('%s', (sentence, ...sources) => {
    expect(sourcesOf(readSentence(sentence)).map(shown)).toEqual(sources);
  });

  test.each(SILENCE)('says who is silent: %s', (sentence, silent, relied) => {
    const divided = dividedBySilence(readSentence(sentence));
    expect(divided.silent.map(shown).sort()).toEqual([...silent].sort());
    expect(divided.relied.map(shown)).toEqual(relied);
  });

  test('explains why a lower source is used', () => {
    expect(explainsHierarchy(readSentence('Per the strength of evidence hierarchy, the ODG was used instead.'))).toBe(true);
    expect(explainsHierarchy(readSentence('The ODG recommends a splint at night.'))).toBe(false);
  });
});
