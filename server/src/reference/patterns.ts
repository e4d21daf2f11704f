/**
 * Phrases as data, in a notation that a physician can read. It is that of the facts' token patterns:
 *
 * - `no|without|denies` one of these words; an alternative may be several words joined by `_` (`lack_of`)
 * - `any?` a word (or one of several: `a|the?`) that may be there
 * - `*` up to four words of any kind, `*2` up to two
 * - `<n>` a number; `<n<5>` a number below 5; `<n>/10` is `<n> / 10`
 * - `defici~` any word that begins so
 *
 * and in the sources of this folder also four classes of words, spelled out when a phrase is asked for:
 *
 * - `<part>` a part of the body, `<side>` left, right or bilateral, `<root>` a nerve root or vertebra, `<drug>` a drug often prescribed
 */
export type Phrase = string;

const PARTS =
  'neck|back|shoulder|shoulders|elbow|elbows|forearm|forearms|wrist|wrists|hand|hands|finger|fingers|thumb|arm|arms|hip|hips|thigh|thighs|knee|knees|leg|legs|calf|calves|ankle|ankles|foot|feet|heel|heels|toe|toes|' +
  'spine|cervical|thoracic|lumbar|lumbosacral|sacroiliac|paraspinal|paraspinals|paravertebral|trapezius|extremity|extremities|groin|abdomen|rib|ribs|head|jaw|buttock|buttocks|patella|acromioclavicular';
const ROOTS = 'c3|c4|c5|c6|c7|c8|t1|t2|t3|t4|t5|t6|t7|t8|t9|t10|t11|t12|l1|l2|l3|l4|l5|s1';
const DRUGS =
  'norco|vicodin|percocet|hydrocodone|oxycodone|oxycontin|tramadol|ultram|ultracet|morphine|nucynta|butrans|fentanyl|methadone|ibuprofen|motrin|naproxen|naprosyn|anaprox|diclofenac|voltaren|meloxicam|mobic|etodolac|' +
  'ketoprofen|nabumetone|celebrex|acetaminophen|tylenol|cyclobenzaprine|flexeril|soma|carisoprodol|tizanidine|zanaflex|methocarbamol|robaxin|orphenadrine|norflex|baclofen|gabapentin|neurontin|lyrica|pregabalin|cymbalta|' +
  'duloxetine|amitriptyline|elavil|trazodone|zolpidem|ambien|lunesta|xanax|alprazolam|valium|diazepam|ativan|lorazepam|klonopin|omeprazole|prilosec|pantoprazole|protonix|famotidine|pepcid|lidoderm|lidocaine|terocin|lidopro|menthoderm|prednisone|medrol';

const CLASSES: readonly (readonly [name: string, words: string])[] = [['<part>', PARTS], ['<side>', 'left|right|bilateral'], ['<root>', ROOTS], ['<drug>', DRUGS]];

/** A phrase with its classes spelled out: what a matcher of token patterns takes. */
export function spelledOut(phrase: Phrase): Phrase {
  let text = phrase;
  if (!text.includes('<')) return text;
  for (const [name, words] of CLASSES) if (text.includes(name)) text = text.replaceAll(name, words);
  return text;
}
