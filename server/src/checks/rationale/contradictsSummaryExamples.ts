import type { Check } from '../check';
import { letterOn } from './exampleLetter';

const BACK = 'MRI of the lumbar spine';
const KNEE = 'MRI of the left knee';
const DRUG = 'Tramadol 50mg #60';

const ROOT = 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain. On examination sensation was decreased over the left L5 dermatome, and strength of the left ankle was 4/5.';
const CLEAR = 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain. On examination strength of the legs was 5/5, sensation was intact, and straight leg raise was negative.';

/** Fiction. */
export const CONTRADICTS_SUMMARY_EXAMPLES: Check['examples'] = {
  invalid: [
    letterOn(BACK, ROOT, 'In this case, there is no evidence of neurologic deficit.'),
    letterOn(BACK, ROOT, 'In this case, the injured worker has no documented radiculopathy on physical examination.'),
    letterOn(BACK, 'The diagnosis is lumbar strain with sciatica on the left. On 12/01/2016 she reported low back pain with tingling of the left leg.', 'In this case, there is no documentation of radicular complaints.'),
    letterOn(DRUG, 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain of 6/10. A urine drug screen of 11/03/2016 was consistent.', 'In this case, no urine drug screen was provided.'),
    letterOn(DRUG, 'The diagnosis is lumbar strain. On 12/01/2016 pain was 6/10. She had no side effects and no aberrant behavior.', 'In this case, there is no documentation of side effects.', 'A side effect denied is a side effect documented.'),
    letterOn(DRUG, 'The diagnosis is lumbar strain. Medications included naproxen. On 12/01/2016 pain was 6/10.', 'In this case, there is no documented evidence that first-line medications were attempted.'),
    letterOn('Cyclobenzaprine 7.5mg #30', 'The diagnosis is lumbar strain. On 12/01/2016 the examination of the low back revealed tenderness and spasm.', 'In this case, there was a lack of muscle spasm on physical examination.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender at the medial joint line, with an effusion.', 'In this case, the records failed to provide any complaints or physical examination findings regarding the left knee.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. Treatment to date has included physical therapy and a brace. On 12/01/2016 the left knee was tender.', 'In this case, there is no documentation of conservative care for the left knee.'),
    { ...letterOn(BACK, ROOT, 'In this case, there is no significant neurologic deficit.', 'A judgement, and worth a look.'), severity: 'information' },
    { ...letterOn(KNEE, 'The diagnosis is left knee sprain. Treatment to date has included physical therapy. On 12/01/2016 the left knee was tender.', 'In this case, there is no documentation of failure of conservative care.', 'That it failed is denied, not that it was given: worth a look.'), severity: 'information' },
    letterOn(KNEE, 'The diagnosis is left knee sprain. Physical therapy gave no relief. On 12/01/2016 the left knee was tender.', 'In this case, there is no documentation of failure of conservative care.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 she reported that she has not done any therapy. The left knee was tender.', 'In this case, the pain persists despite physical therapy.', 'Counted as tried, and never done.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 the plan was an MRI of the left knee to rule out a meniscal tear.', 'In this case, the provider did not state why the study was requested.'),
    letterOn(BACK, ROOT, 'In this case, muscle strength is normal.'),
    letterOn('EMG of the left lower extremity', 'The diagnosis is lumbar strain. An MRI of the lumbar spine of 11/02/2016 showed a disc protrusion. On 12/01/2016 she reported low back pain.', 'In this case, no imaging of the lumbar spine has been done.'),
    letterOn('Physical therapy 6 sessions for the right hand', 'The diagnosis is right hand strain. After physical therapy grip strength rose from 14 kg to 24 kg. On 12/01/2016 the hand ached.', 'In this case, there is no documentation of functional improvement from therapy.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 the left knee had an effusion, and McMurray test was positive.', 'In this case, the examination of the left knee was normal.'),
    { ...letterOn('Physical therapy 6 visits for the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 she had completed 6 sessions of physical therapy.', 'In this case, the injured worker has completed 12 sessions of physical therapy.', 'Another number: worth a look.'), severity: 'information' },
    { ...letterOn(DRUG, 'The diagnosis is lumbar strain. On 12/01/2016 tramadol was started.', 'In this case, the injured worker has been on long-term tramadol.', 'The first prescription.'), severity: 'information' },
    { ...letterOn(BACK, 'The diagnosis is lumbar strain. On 12/01/2016 there was severe weakness of the left foot, 2/5.', 'In this case, there is only mild weakness.', 'A milder degree.'), severity: 'information' },
    { ...letterOn('Holter monitor', 'The diagnosis is dizziness. On 12/01/2016 she reported palpitations twice a day.', 'In this case, there is no documentation of palpitations.', 'In no table: the summary has the same word.'), severity: 'information' },
    letterOn(DRUG, 'The diagnosis is lumbar strain. On 06/06/2016, at the last visit, pain was 6/10.', 'In this case, the injured worker has been using the medication for at least 6 months.', 'Four weeks after the injury.'),
  ],
  valid: [
    letterOn(BACK, CLEAR, 'In this case, there is no evidence of neurologic deficit.', '5/5 and intact are no deficit.'),
    letterOn(BACK, 'The diagnoses are lumbar strain and right wrist sprain. On 12/01/2016 she reported low back pain. On examination grip strength was decreased on the right.', 'In this case, there is no neurologic deficit in the legs.', 'A weak hand does not contradict a denial about the legs.'),
    letterOn(BACK, 'The diagnosis is lumbar strain. On 12/01/2016 she reported tingling of the right leg. On examination strength of the left leg was 5/5.', 'In this case, there is no numbness of the left leg.', 'The other side.'),
    letterOn(BACK, ROOT, 'In this case, there is no significant neurologic change since the last visit.', 'A judgement.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. Treatment to date has included medication. On 12/01/2016 the left knee was tender.', 'In this case, there is no documentation of conservative care such as physical therapy.', 'The kind of care is named.'),
    letterOn(DRUG, 'The diagnosis is lumbar strain. After physical therapy lifting improved from 10 to 20 pounds. On 12/01/2016 pain was 6/10.', 'In this case, there is no documentation of functional improvement.', 'What therapy achieved is no gain from the drug.'),
    letterOn(BACK, 'The diagnosis is lumbar strain. On 12/01/2016 strength of the left ankle was 5-/5.', 'In this case, there is no severe weakness.', 'A high degree is denied, and a mild one recorded.'),
    letterOn(BACK, 'The diagnosis is lumbar strain. On 12/01/2016 motion of the low back was limited.', 'In this case, there was a lack of full flexion on examination.', 'A finding, and no gap in the record.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 the plan was to continue ibuprofen, and x-rays of the left knee.', 'In this case, there are no x-rays in the record.', 'Planned is not done.'),
    letterOn(BACK, ROOT, 'ACOEM advises against imaging in patients with no neurologic deficit. In this case, the deficit has lasted for two weeks only.', 'What a guideline says of patients in general.'),
    letterOn(KNEE, 'The diagnosis is left knee sprain. On 12/01/2016 an x-ray of the left knee was requested.', 'In this case, there are no x-rays in the record.', 'Requested is not done.'),
    letterOn(DRUG, 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain of 6/10.', 'In this case, there is no evidence of functional improvement or of a red flag.'),
  ],
};
