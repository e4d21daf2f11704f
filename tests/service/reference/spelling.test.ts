import { describe, expect, it } from 'vitest';
import { allDrugs } from '../../../server/src/reference/drugs';
import { suggestDrug } from '../../../server/src/reference/spelling';
import { allTerms } from '../../../server/src/reference/words';

const MISSPELT: readonly (readonly [string, string])[] = [
  ['Alprazloam', 'Alprazolam'], ['ketaprofen', 'ketoprofen'], ['methylpredniosone', 'methylprednisolone'], ['cyclobenzaprene', 'cyclobenzaprine'], ['Cylobenzaprine', 'Cyclobenzaprine'], ['gabapentine', 'gabapentin'], ['Omeprazol', 'Omeprazole'], ['hydrocodon', 'hydrocodone'],
  ['oxycodeine', 'oxycodone'], ['Naproxin', 'Naproxen'], ['tizanadine', 'tizanidine'], ['carisoprodal', 'carisoprodol'], ['Lidodrem', 'Lidoderm'], ['eszoplicone', 'eszopiclone'], ['ondansatron', 'ondansetron'], ['orphenidrine', 'orphenadrine'], ['diclofenec', 'diclofenac'], ['Percoset', 'Percocet'], ['Flexaril', 'Flexeril'],
];

/** Right words and names, many of them near a drug's name, that must stay silent. */
const RIGHT = (
  'transform ability ointments action actors topically castrated calibrate vaccinate ascending mannerist bonnie sliver parlor ultima bengal sonatas patient patience mobility mobile mobilize vertical medical medial lateral numerical ' +
  'normal normally neurotic neurosis neuroma anterior posterior inferior superior radicular radiculopathy cervical lumbar thoracic sacral coccyx shoulder shoulders fingers lidless restore restored restoring restorative anatomic anatomical celery celebrate celebrated ' +
  'celestial clinic clinical clinics clinician colonic colonoscopy coracoid coracoids coronary cortisol cortisone cozenage effect effects effective effectively flexion flexor flexors flexural floral formal formally formalin forearm fortified ' +
  'imaging immediate immune immunity improve improved impingement insulation insulin intense intensive interfere interferential interlaminar keratin ketones labral labrum lactose laminar laminectomy latitude lyrics lyrical loratadine lumbosacral ' +
  'marina marine maxillary medication medications medicine medicinal meditation meniscal meniscus mentally mentholated methane migraine migraines mineral mobility moderate moderately morphing muscle muscles narcotic narcotics naturally navicular necrosis neoplasm ' +
  'nervous neuralgia nocturnal nodular norm normative nutrient occipital occupation opiates opioid opioids optional options orthotic orthotics oxygen oxycontin oxides paraspinal parasitic paralysis parental partial partially ' +
  'patella patellar pectoral pelvic perceive perceived percent percentage performed periodic persistent physical placebo plantar plasma plastic plavix portion positive practical practice precise predict prednisone premature premium prevail prevent previous primary ' +
  'procedure proceeds prolonged promise prompt pronation prostate protocol protocols provider provoked proximal psychotic radiation random rational reflex relate related relative relaxation relevant relief remain remedy remote repair request requires residual resolve resorts ' +
  'restless result retail retina rheumatic ritual robust rotator sanitary sarcoma savella sclerosis scoliosis section sedation seizure seminar sensory septum sequel seriously serum session severe sigmoid singular skeletal solace somatic sonata spasms specific spinal ' +
  'splint stationary steroid sternum strain strategy stretch subtotal suggest supine surgical syndrome synovial systolic tangible tendinitis tendon teres thecal thigh thoracic tibial titanium tolerate tonic topical topics torsion toxicity traction trapezius trauma tremor trigger trochanter ' +
  'typical ulnar unable unique urinary valgus valid variable varicose varus vascular venous ventral vertebral vertigo vicinity viral visceral vital volar voluntary weakness weaning wellness witness zenith zodiac ' +
  'Garcia Martinez Hernandez Lopez Gonzalez Ramirez Fernandez Sanchez Rodriguez Anderson Thompson Morales Campbell Robinson Norton Martin Sherman Solomon Victor Valentin Vincent Zimmerman Merida Savannah Colorado Sacramento Fresno Modesto Salinas Oxnard Ontario Riverside'
).split(' ');

describe('suggestDrug', () => {
  it.each(MISSPELT)('%s is %s', (word, drug) => expect(suggestDrug(word)).toBe(drug));

  it('is silent on right words and names', () => {
    expect(new Set(RIGHT).size).toBeGreaterThan(300);
    expect(RIGHT.filter((word) => suggestDrug(word) !== undefined)).toEqual([]);
  });

  it('is silent on medical terms, on the names of drugs and on their plurals', () => {
    expect([...allTerms()].filter((term) => suggestDrug(term) !== undefined)).toEqual([]);
    const words = allDrugs().flatMap(({ name, brands }) => [name, ...brands]).flatMap((name) => name.split(/[^A-Za-z]+/)).filter((word) => word !== '');
    expect(words.filter((word) => suggestDrug(word) !== undefined || suggestDrug(`${word}s`) !== undefined)).toEqual([]);
  });

  it('is silent on short words, on numbers and on nothing', () => {
    for (const word of ['', 'Soma', 'Norko', 'Xanxa', '12345678', 'L5-S1', 'x-rays']) expect(suggestDrug(word)).toBeUndefined();
  });

  it('is silent where two drugs are as near', () => {
    expect(suggestDrug('Protopix')).toBeUndefined();
  });
});
