import { describe, expect, it } from 'vitest';
import { compareDrugs, drugNames, findDrug, ingredientsOf, sameDrug } from '../../../server/src/reference/drugNames';
import { allDrugs, isKind } from '../../../server/src/reference/drugs';
import { pagesOf, topic2009 } from '../../../server/src/reference/guidelines';

/** A name as letters write it, and the drug it means. */
const FOUND: readonly (readonly [string, string])[] = [
  ['Norco', 'hydrocodone/acetaminophen'], ['NORCO 10/325mg #120', 'hydrocodone/acetaminophen'], ['hydrocodone/acetaminophen', 'hydrocodone/acetaminophen'], ['Hydrocodone-APAP 10/325 mg', 'hydrocodone/acetaminophen'],
  ['hydrocodone bitartrate/acetaminophen', 'hydrocodone/acetaminophen'], ['acetaminophen and hydrocodone', 'hydrocodone/acetaminophen'], ['Tylenol with codeine', 'acetaminophen/codeine'], ['Tylenol #3', 'acetaminophen/codeine'], ['Tylenol No. 3', 'acetaminophen/codeine'],
  ['Tylenol', 'acetaminophen'], ['APAP', 'acetaminophen'], ['Lidoderm patch', 'lidocaine patch'], ['Lidocaine 5% patch', 'lidocaine patch'], ['lidocaine patches', 'lidocaine patch'], ['Lidoderm 5% patch #30', 'lidocaine patch'],
  ['Voltaren gel 1%', 'diclofenac gel'], ['Voltaren XR', 'diclofenac'], ['Voltaren 1% gel', 'diclofenac gel'], ['diclofenac gel', 'diclofenac gel'], ['Diclofenac XR 100mg', 'diclofenac'], ['Diclofenac sodium 75 mg', 'diclofenac'], ['Flector patch', 'diclofenac patch'],
  ['morphine sulfate ER', 'morphine ER'], ['MS Contin 15mg', 'morphine ER'], ['morphine', 'morphine'], ['Tramadol ER 150mg', 'tramadol ER'], ['Ultram', 'tramadol'], ['tramadol HCL 50 mg', 'tramadol'], ['OxyContin', 'oxycodone ER'], ['Percocet 10/325', 'oxycodone/acetaminophen'],
  ['Ambien CR', 'zolpidem ER'], ['zolpidem tartrate', 'zolpidem'], ['Flexeril 7.5mg', 'cyclobenzaprine'], ['Fexmid', 'cyclobenzaprine'], ['cyclobenzaprine hydrochloride', 'cyclobenzaprine'], ['orphenadrine citrate ER 100mg', 'orphenadrine'], ['Norflex', 'orphenadrine'],
  ['naproxen sodium 550mg', 'naproxen sodium'], ['Anaprox DS', 'naproxen sodium'], ['Naprosyn', 'naproxen'], ['Pantoprazole sodium', 'pantoprazole'], ['Prilosec', 'omeprazole'], ['Medrol Dosepak', 'methylprednisolone'], ['Depo-Medrol', 'methylprednisolone acetate'],
  ['Toradol injection', 'ketorolac'], ['Kenalog', 'triamcinolone'], ['Synvisc-One', 'hylan G-F 20'], ['Euflexxa', 'hyaluronic acid'], ['Botox', 'onabotulinumtoxinA'], ['Theramine', 'Theramine'], ['Sentra PM', 'Sentra PM'], ['GABAdone', 'GABAdone'], ['glucosamine', 'glucosamine'],
  ['Terocin patch', 'lidocaine/menthol'], ['Terocin', 'methyl salicylate/capsaicin/menthol/lidocaine'], ['LidoPro', 'methyl salicylate/capsaicin/menthol/lidocaine'], ['Menthoderm gel', 'methyl salicylate/menthol'], ['capsaicin cream', 'capsaicin'], ['Lisinopril/HCTZ', 'lisinopril/hydrochlorothiazide'],
  ['Metformin 500 mg', 'metformin'], ['Keflex', 'cephalexin'], ['Zofran ODT 4mg', 'ondansetron'], ['Colace', 'docusate'], ['vitamin D', 'vitamin D'], ['Butrans patch 10mcg', 'buprenorphine'], ['Duragesic', 'fentanyl patch'], ['fentanyl patch 25 mcg/hr', 'fentanyl patch'], ['Soma', 'carisoprodol'],
];

const NO_DRUG = ['', 'physical therapy', 'lumbar', 'x-ray', 'the', '#60', '10/325', 'mg', 'patch', 'unit', 'cold therapy unit', 'MRI', 'and'];

describe('findDrug', () => {
  it.each(FOUND)('finds %s', (name, generic) => {
    expect(findDrug(name)?.name).toBe(generic);
  });

  it.each(NO_DRUG)('finds no drug in "%s"', (name) => {
    expect(findDrug(name)).toBeUndefined();
  });

  it('finds every name of the table, in capitals and in small letters', () => {
    for (const drug of allDrugs()) {
      for (const name of [drug.name, ...drug.brands]) {
        expect(findDrug(name)?.name, name).toBe(drug.name);
        expect(findDrug(name.toUpperCase())?.name, name).toBe(drug.name);
      }
    }
  });
});

describe('the same drug', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['Norco', 'hydrocodone/APAP'], ['Norco', 'Vicodin'], ['Norco 10/325', 'Hydrocodone-Acetaminophen 5/325'], ['Xanax', 'alprazolam'], ['Ultram', 'tramadol HCl'], ['Flexeril', 'cyclobenzaprine 7.5mg'], ['Prilosec', 'Omeprazole 20 mg'], ['Lidoderm', 'lidocaine patch'], ['Voltaren gel', 'diclofenac'],
  ];
  const DIFFERENT: readonly (readonly [string, string])[] = [['Norco', 'acetaminophen'], ['Norco', 'Percocet'], ['Ultracet', 'Ultram'], ['Tylenol #3', 'Tylenol'], ['Flexeril', 'Zanaflex'], ['Norflex', 'Norco'], ['Duexis', 'ibuprofen'], ['Xanax', 'Zantac']];

  it.each(SAME)('%s is %s', (a, b) => expect(sameDrug(a, b)).toBe(true));
  it.each(DIFFERENT)('%s is not %s', (a, b) => expect(sameDrug(a, b)).toBe(false));

  it('tells a formulation from the same record, and a part from another drug', () => {
    expect(compareDrugs('MS Contin', 'MSIR')).toBe('formulation');
    expect(compareDrugs('Lidoderm', 'Xylocaine')).toBe('formulation');
    expect(compareDrugs('Ultram ER', 'tramadol')).toBe('same');
    expect(compareDrugs('Norco', 'acetaminophen')).toBe('part');
    expect(compareDrugs('Norco', 'Soma')).toBe('different');
    expect(compareDrugs('Norco', 'lumbar')).toBeUndefined();
  });

  it('reads the ingredients of a compound that has no record', () => {
    expect(ingredientsOf('Ketoprofen 20%/Baclofen 2%/Gabapentin 6% cream')).toEqual(['ketoprofen', 'baclofen', 'gabapentin']);
    expect(ingredientsOf('Norco')).toEqual(['hydrocodone', 'acetaminophen']);
    expect(ingredientsOf('neck/back')).toEqual([]);
  });
});

describe('the table of drugs', () => {
  it('is large enough', () => {
    expect(allDrugs().length).toBeGreaterThan(700);
    expect(drugNames().size).toBeGreaterThan(1500);
  });

  it('knows the kinds that guidelines make a difference of', () => {
    const kind = (name: string) => findDrug(name)!;
    expect(isKind(kind('Norco'), 'opioid')).toBe(true);
    expect(isKind(kind('Restoril'), 'benzodiazepine')).toBe(true);
    expect(isKind(kind('Lidoderm'), 'topical')).toBe(true);
    expect(isKind(kind('Lunesta'), 'sedative-hypnotic')).toBe(true);
    expect(isKind(kind('Flector'), 'nsaid')).toBe(true);
    expect(isKind(kind('Cymbalta'), 'antidepressant')).toBe(true);
    expect(isKind(kind('Soma'), 'muscle-relaxant')).toBe(true);
    expect(isKind(kind('Protonix'), 'ppi')).toBe(true);
    expect(kind('testosterone').alsoTest).toBe(true);
  });

  it('names topics of the guideline of 2009 that exist', () => {
    const unknown = allDrugs().flatMap(({ name, topic }) => (topic !== undefined && !topic2009(topic) ? [`${name}: ${topic}`] : []));
    expect(unknown).toEqual([]);
    expect(pagesOf(findDrug('Soma')!.topic!)).toEqual([{ from: 29, to: 29 }]);
  });

  it('gives strengths and forms', () => {
    expect(findDrug('Norco')!.strengths[0]).toMatchObject({ unit: 'mg', amounts: expect.arrayContaining(['10/325', '5/325']) as string[] });
    expect(findDrug('Lidoderm')!.forms).toEqual(['patch']);
    for (const drug of allDrugs()) for (const { amounts, unit } of drug.strengths) expect(amounts.every((amount) => /^[\d./]+$/.test(amount)) && unit.length > 0, drug.name).toBe(true);
  });
});
