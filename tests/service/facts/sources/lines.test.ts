import { describe, expect, test } from 'vitest';
import { sourcesInLine } from '../../../../server/src/facts/sources/readSources';
import { shown } from './shown';

/** A guideline line, and the sources that it cites in short: family chapter year | sections | pages, `*` for outside of the MTUS. */
const LINES: readonly (readonly [line: string, ...sources: string[]])[] = [
  // 2016-17: chapter, year, sections
  ['Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.', 'mtus Knee Complaints 2004 | Special Studies'],
  ['Decision based on MTUS Knee Complaints 2004.', 'mtus Knee Complaints 2004'],
  ['Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care, Special Studies, Summary.', 'mtus Shoulder Complaints 2004 | Initial Care + Special Studies + Summary'],
  ['Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Surgical Considerations.', 'mtus Forearm, Wrist, and Hand Complaints 2004 | Surgical Considerations'],
  ['Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Initial Care, and Low Back Complaints 2004, Section(s): Physical Methods.', 'mtus Neck and Upper Back Complaints 2004 | Initial Care', 'mtus Low Back Complaints 2004 | Physical Methods'],
  ['Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.', 'mtus Chronic Pain 2016 | NSAIDs, GI symptoms & cardiovascular risk'],
  ['Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs), NSAIDs, hypertension and renal function.', 'mtus Chronic Pain 2016 | NSAIDs (non-steroidal anti-inflammatory drugs) + NSAIDs, hypertension and renal function'],
  ['Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).', 'mtus Chronic Pain 2016 | TENS, chronic pain (transcutaneous electrical nerve stimulation)'],
  ['Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain), Cyclobenzaprine (Flexeril).', 'mtus Chronic Pain 2016 | Muscle relaxants (for pain) + Cyclobenzaprine (Flexeril)'],
  ['Chronic Pain Medical Treatment 2016 Guidelines, Section(s): Office visits.', 'mtus Chronic Pain 2016 | Office visits'],
  ['Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT).', 'mtus Opioids 2016 | 3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT)'],
  ['Decision based on MTUS Opioid Treatment 2016, Section(s): 4.1 Tapering Opioids: Indications for Tapering Opioids, 4.2 Tapering Opioids: Methods for Tapering Opioids.', 'mtus Opioids 2016 | 4.1 Tapering Opioids: Indications for Tapering Opioids + 4.2 Tapering Opioids: Methods for Tapering Opioids'],
  ['Decision based on MTUS Acupuncture Treatment 2007.', 'mtus Acupuncture 2007'],
  ['Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee, Forearm, Wrist, & Hand.', 'mtus Postsurgical 2009 | Knee + Forearm, Wrist, & Hand'],
  ['Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.', 'mtus General Approaches 2004 | Initial Approaches to Treatment'],
  ['Decision based on MTUS General Approaches 2004, Section(s): Cornerstones of Disability Prevention and Management, and Chronic Pain Medical Treatment 2016, Section(s): Introduction.', 'mtus General Approaches 2004 | Cornerstones of Disability Prevention and Management', 'mtus Chronic Pain 2016 | Introduction'],
  ['Decision based on MTUS Elbow Complaints 2007, Section(s): 326.', 'mtus Elbow Complaints 2007 | p. 326'],
  ['Decision based on MTUS Stress Related Conditions 2004, Section(s): Treatment.', 'mtus Stress Related Conditions 2004 | Treatment'],
  // outside of the MTUS
  ['The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Knee brace.', 'odg Knee & Leg | Knee brace *'],
  ['Decision based on Non-MTUS Citation ODG Hip & Pelvis.', 'odg Hip & Pelvis *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).', 'odg *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines: Low Back - Lumbar & Thoracic (Acute & Chronic) Chapter (Online Version).', 'odg Low Back *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines, Low Back - Lumbar & Thoracic (Acute & Chronic): Discography.', 'odg Low Back | Discography *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back & Thoracic chapter (Acute & Chronic), Preoperative testing, general.', 'odg Low Back | Preoperative testing, general *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Elbow Procedure Summary Online Version (updated 11/23/15): Platelet-rich plasma.', 'odg Elbow | Platelet-rich plasma *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder (updated 10/02/15).', 'odg Shoulder *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) CT Ankle.', 'odg Ankle & Foot | CT *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low back, Traction; Neck and Upper back, Traction.', 'odg Low Back | Traction *', 'odg Neck & Upper Back | Traction *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Neck & Upper Back, Low Back - Lumbar & Thoracic and Shoulder chapters: Massage.', 'odg Neck & Upper Back | Massage *', 'odg Low Back | Massage *', 'odg Shoulder | Massage *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines, Knee Chapter, Ankle Chapter, Physical therapy.', 'odg Knee & Leg | Physical therapy *', 'odg Ankle & Foot | Physical therapy *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Work Loss Data Institute (20th Annual Edition), 2015, Neck and Upper Back (Acute & Chronic) Chapter.', 'odg Neck & Upper Back 2015 *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head (trauma, headaches, etc., not including stress & mental disorders) Melatonin.', 'odg Head | Melatonin *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Insomnia treatment.', 'odg Pain | Insomnia treatment *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Fitness for Duty, Functional capacity evaluation (FCE).', 'odg Fitness for Duty | Functional capacity evaluation (FCE) *'],
  ['Decision based on Non-MTUS Citation Oficial Disability Guidelines; Shoulder, updated 05/12/14; regarding Hardware removal.', 'odg Shoulder | Hardware removal *'],
  ['Decision based on Non-MTUS Citation Shoulder (Acute & Chronic), Physical therapy, ODG Preface - Physical therapy.', 'odg Shoulder | Physical therapy *', 'odg | Preface - Physical therapy *'],
  ['Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hip & Pelvis, Arthroplasty and Other Medical Treatment Guidelines ACOEM Hip and Groin Disorders, Surgery.', 'odg Hip & Pelvis | Arthroplasty *', 'acoem Hip and Groin Disorders | Surgery *'],
  ['Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Elbow Disorders, pg. 40.', 'acoem Elbow Disorders | p. 40 *'],
  ['Decision based on Non-MTUS Citation ACOEM Practice Guidelines, Third Edition, Hip and Groin Chapter, Summary of Recommendation section.', 'acoem Hip and Groin Disorders | Summary of Recommendation section *'],
  ['Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.', 'mtus Knee Complaints 2004 | Special Studies', 'odg Knee & Leg | MRI *'],
  ['Decision based on Non-MTUS Citation Food and Drug Administration (FDA), Estradiol Medication Guide.', 'other | Food and Drug Administration (FDA), Estradiol Medication Guide *'],
  ['Decision based on Non-MTUS Citation http://www.example.org/tests/zinc.', 'web | http://www.example.org/tests/zinc *'],
  ['Decision based on Non-MTUS Citation Ito K, et al. Braces after sprain. J Ankle Care. 2011;4(2):55-61.', 'study 2011 | Ito K, et al. Braces after sprain. J Ankle Care. 2011;4(2):55-61 *'],
  // 2014-15: topic and pages
  ['Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304.', 'acoem Low Back Complaints #12 | p. 303-304'],
  ['Decision based on MTUS ACOEM Page(s): 303.', 'acoem | p. 303'],
  ['Decision based on MTUS ACOEM Chapter 13 Knee Complaints Table 13-6, page 347.', 'acoem Knee Complaints #13 | Table 13-6 | p. 347'],
  ['Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 46.', 'mtus Chronic Pain | p. 46'],
  ['Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-78; 88-89.', 'mtus Chronic Pain | Opioids, criteria for use | p. 76-78, 88-89'],
  ['Decision based on MTUS Chronic Pain Treatment Guidelines 9792.24.2, Muscle relaxants Page(s): 63.', 'mtus Chronic Pain | 9792.24.2 + Muscle relaxants | p. 63'],
  ['Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29.', 'mtus Chronic Pain | Carisoprodol (Soma) | p. 29'],
  ['Decision based on MTUS Postsurgical Treatment Guidelines Page(s): 26.', 'mtus Postsurgical | p. 26'],
  ['Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 178-177-176.', 'acoem Neck and Upper Back Complaints #8 | p. 178-177 | malformed'],
  ['Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s):.', 'acoem Neck and Upper Back Complaints #8 | malformed'],
  ['The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS Citation MTUS: ACOEM, Chapter 14 Ankle and Foot Complaints, pages 372-374', 'acoem Ankle and Foot Complaints #14 | p. 372-374 *'],
  ['Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 207. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder Chapter, MRI X Other Medical Treatment Guideline or Medical Evidence: Ito K, et al. Imaging. J Shoulder. 2009;3:1-9.', 'acoem Shoulder Complaints #9 | p. 207', 'odg Shoulder | MRI *', 'study 2009 | Ito K, et al. Imaging. J Shoulder. 2009;3:1-9 *'],
  // 2013: a sentence
  ['The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, page 75, which is part of the MTUS.', 'mtus Chronic Pain | p. 75'],
  ['The Expert Reviewer found that no section of the MTUS was applicable. Per the Strength of Evidence hierarchy established by the California Department of Industrial Relations, the Expert Reviewer based his/her decision on the Official Disability Guidelines (ODG), Shoulder Chapter, Sling.', 'odg Shoulder | Sling *'],
  // 2018 on
  ['Decision based on MTUS ACOEM Cervical and Thoracic Spine Disorders Guideline 2018, Section(s): Diagnostic Testing.', 'acoem Cervical and Thoracic Spine Disorders 2018 | Diagnostic Testing'],
  ['Decision based on MTUS Low Back Disorders 2019, Section(s): Diagnostic Approach.', 'mtus Low Back Disorders 2019 | Diagnostic Approach'],
  ['Decision based on MTUS 2017 Knee Disorders, Section(s): Meniscal Tears.', 'mtus Knee Disorders 2017 | Meniscal Tears'],
  ['Decision based on MTUS Hand, Wrist, and Forearm Disorders 2016, and Opioids 2017, Section(s): Acute Pain.', 'mtus Hand, Wrist, and Forearm Disorders 2016', 'mtus Opioids 2017 | Acute Pain'],
  ['Decision based on MTUS Hip and Groin Disorders 2019.', 'mtus Hip and Groin Disorders 2019'],
  ['Decision based on MTUS Chronic Pain 2017, Section(s): Exercise.', 'mtus Chronic Pain 2017 | Exercise'],
  ['Decision based on MTUS Workplace Mental Health: Depressive Disorders 2020, Section(s): Treatment.', 'mtus Depressive Disorders 2020 | Treatment'],
  ['Decision based on MTUS Traumatic Brain Injury 2017, Section(s): Imaging.', 'mtus Traumatic Brain Injury 2017 | Imaging'],
  // nothing
  ['The Claims Administrator did not cite any medical evidence for its decision.'],
  ['The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.'],
  ['Decision based on Non-MTUS Citation.'],
  ['None.'],
  ['N/A'],
  ['.'],
  // a name alone
  ['Decision based on MTUS.', 'mtus'],
];

describe('a guideline line', () => {
  test.each(LINES)('%s', (line, ...sources) => {
    expect(sourcesInLine(line).map(shown)).toEqual(sources);
  });

  test.each(LINES)('its sources stand in order and in the line: %s', (line) => {
    let last = 0;
    for (const { from, to } of sourcesInLine(line)) {
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(line.length);
      last = to;
    }
  });
});
