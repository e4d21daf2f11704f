import { describe, expect, test } from 'vitest';
import { requestedItems } from '../../../server/src/features/newDetermination/requestedItems';

const THREE = ['Soma 350mg #60', 'Norco 10/325mg #120', 'MRI, lumbar spine, without contrast'];

describe('Items pasted as they come', () => {
  test.each([
    ['one a line', 'Soma 350mg #60\nNorco 10/325mg #120\nMRI, lumbar spine, without contrast'],
    ['one a line of Windows, with blank lines', '\r\nSoma 350mg #60\r\n\r\nNorco 10/325mg #120\r\n\r\nMRI, lumbar spine, without contrast\r\n'],
    ['one a line with commas behind', 'Soma 350mg #60,\nNorco 10/325mg #120, and\nMRI, lumbar spine, without contrast.'],
    ['numbered with full stops', '1. Soma 350mg #60\n2. Norco 10/325mg #120\n3. MRI, lumbar spine, without contrast'],
    ['numbered by a word processor', '1.\tSoma 350mg #60\n2.\tNorco 10/325mg #120\n3.\tMRI, lumbar spine, without contrast'],
    ['numbered without a space', '1.Soma 350mg #60\n2.Norco 10/325mg #120\n3.MRI, lumbar spine, without contrast'],
    ['numbered in parentheses', '(1) Soma 350mg #60\n(2) Norco 10/325mg #120\n(3) MRI, lumbar spine, without contrast'],
    ['numbered with one parenthesis', '1) Soma 350mg #60\n2) Norco 10/325mg #120\n3) MRI, lumbar spine, without contrast'],
    ['numbered from another number', '4. Soma 350mg #60\n5. Norco 10/325mg #120\n6. MRI, lumbar spine, without contrast'],
    ['numbered by a table', '1\tSoma 350mg #60\n2\tNorco 10/325mg #120\n3\tMRI, lumbar spine, without contrast'],
    ['numbered by words', 'Item 1: Soma 350mg #60\nItem 2: Norco 10/325mg #120\nItem 3: MRI, lumbar spine, without contrast'],
    ['lettered', 'a. Soma 350mg #60\nb. Norco 10/325mg #120\nc. MRI, lumbar spine, without contrast'],
    ['bulleted', '• Soma 350mg #60\n• Norco 10/325mg #120\n• MRI, lumbar spine, without contrast'],
    ['bulleted by a word processor', '·\tSoma 350mg #60\n·\tNorco 10/325mg #120\n·\tMRI, lumbar spine, without contrast'],
    ['with dashes', '- Soma 350mg #60\n- Norco 10/325mg #120\n- MRI, lumbar spine, without contrast'],
    ['below a heading', 'Disputed items/services:\nSoma 350mg #60\nNorco 10/325mg #120\nMRI, lumbar spine, without contrast'],
    ['below a heading without a colon', 'Disputed Items\n\n1. Soma 350mg #60\n2. Norco 10/325mg #120\n3. MRI, lumbar spine, without contrast'],
    ['below a sentence', 'Utilization review denied the following on 11/06/2024\n1. Soma 350mg #60\n2. Norco 10/325mg #120\n3. MRI, lumbar spine, without contrast'],
    ['with an item over two lines', '1. Soma 350mg #60\n2. Norco 10/325mg #120\n3. MRI, lumbar spine,\n   without contrast'],
    ['with a line broken at a small word', 'Soma 350mg #60\nNorco 10/325mg #120\nMRI, lumbar spine,\nwithout contrast'],
    ['with their lines lost', '1. Soma 350mg #60 2. Norco 10/325mg #120 3. MRI, lumbar spine, without contrast'],
    ['bulleted, with their lines lost', '• Soma 350mg #60 • Norco 10/325mg #120 • MRI, lumbar spine, without contrast'],
    ['as a sentence with numbers', '(1) Soma 350mg #60, (2) Norco 10/325mg #120 and (3) MRI, lumbar spine, without contrast'],
    ['as a whole sentence with numbers', 'On 11/06/2024 utilization review denied the requests for (1) Soma 350mg #60, (2) Norco 10/325mg #120, and (3) MRI, lumbar spine, without contrast.'],
    ['as a numbered sentence over two lines', '(1) Soma 350mg #60, (2) Norco 10/325mg #120 and (3) MRI, lumbar\nspine, without contrast'],
    ['as a passive', 'The requests for (1) Soma 350mg #60, (2) Norco 10/325mg #120, and (3) MRI, lumbar spine, without contrast were denied.'],
    ['with semicolons', 'Soma 350mg #60; Norco 10/325mg #120; and MRI, lumbar spine, without contrast'],
    ['comma separated', 'Soma 350mg #60, Norco 10/325mg #120, MRI, lumbar spine, without contrast'],
    ['comma separated with "and"', 'Soma 350mg #60, Norco 10/325mg #120, and MRI, lumbar spine, without contrast'],
    ['with what became of them', 'Soma 350mg #60 - Non-certified\nNorco 10/325mg #120 - Denied\nMRI, lumbar spine, without contrast (denied)'],
    ['as headings with decisions', 'Soma 350mg #60: Upheld\nNorco 10/325mg #120: Overturned\nMRI, lumbar spine, without contrast: Upheld'],
    ['numbered with a sign alone', '#1 Soma 350mg #60\n#2 Norco 10/325mg #120\n#3 MRI, lumbar spine, without contrast'],
    ['numbered with a stop and a parenthesis', '1.) Soma 350mg #60\n2.) Norco 10/325mg #120\n3.) MRI, lumbar spine, without contrast'],
    ['numbered in brackets', '[1] Soma 350mg #60\n[2] Norco 10/325mg #120\n[3] MRI, lumbar spine, without contrast'],
    ['numbered with dashes', '1 - Soma 350mg #60\n2 - Norco 10/325mg #120\n3 - MRI, lumbar spine, without contrast'],
    ['numbered in Roman', 'i. Soma 350mg #60\nii. Norco 10/325mg #120\niii. MRI, lumbar spine, without contrast'],
    ['numbered in Roman capitals', 'I) Soma 350mg #60\nII) Norco 10/325mg #120\nIII) MRI, lumbar spine, without contrast'],
    ['numbered by words and how many there are', 'Request 1 of 3: Soma 350mg #60\nRequest 2 of 3: Norco 10/325mg #120\nRequest 3 of 3: MRI, lumbar spine, without contrast'],
    ['with boxes to tick', '[ ] Soma 350mg #60\n[x] Norco 10/325mg #120\n[ ] MRI, lumbar spine, without contrast'],
    ['quoted from a mail', '> Soma 350mg #60\n> Norco 10/325mg #120\n> MRI, lumbar spine, without contrast'],
    ['with their lines and spaces lost', '1.Soma 350mg #60 2.Norco 10/325mg #120 3.MRI, lumbar spine, without contrast'],
    ['as a table with its heads', 'Item\tDecision\nSoma 350mg #60\tDenied\nNorco 10/325mg #120\tModified\nMRI, lumbar spine, without contrast\tDenied'],
    ['as columns with bars', 'Soma 350mg #60 | Denied\nNorco 10/325mg #120 | Modified\nMRI, lumbar spine, without contrast | Denied'],
    ['with non-breaking spaces', '1.\u00A0Soma 350mg\u00A0#60\n2.\u00A0Norco 10/325mg #120\n3.\u00A0MRI, lumbar spine, without contrast'],
    ['in quotation marks', '"Soma 350mg #60"\n“Norco 10/325mg #120”\n"MRI, lumbar spine, without contrast"'],
  ])('%s', (_, text) => {
    expect(requestedItems(text)).toEqual(THREE);
  });
});

describe('Items in a sentence', () => {
  test.each<[string, string[]]>([
    ['Soma and Norco', ['Soma', 'Norco']],
    ['MRI of the lumbar spine and x-ray of the cervical spine', ['MRI of the lumbar spine', 'X-ray of the cervical spine']],
    ['The disputed items are Soma #60, a urine drug screen and an MRI of the lumbar spine.', ['Soma #60', 'Urine drug screen', 'MRI of the lumbar spine']],
    ['Utilization review denied Soma #60, Norco 10/325mg #120 and physical therapy 2 times a week for 4 weeks.', ['Soma #60', 'Norco 10/325mg #120', 'Physical therapy 2 times a week for 4 weeks']],
    ['Soma #60 and Norco #120 and MRI of the lumbar spine', ['Soma #60', 'Norco #120', 'MRI of the lumbar spine']],
    ['The requested Soma #60 was not certified. The requested Norco #120 was not certified.', ['Soma #60', 'Norco #120']],
    ['Utilization review denied: Soma #60; Norco #120; and a urine drug screen, but approved naproxen 550mg #60.', ['Soma #60', 'Norco #120', 'Urine drug screen']],
    ['Whether the following are medically necessary: Soma #60, Norco #120?', ['Soma #60', 'Norco #120']],
    ['Flurbiprofen 20%, lidocaine 5%, amitriptyline 5% cream 180gm and gabapentin 10%, tramadol 10% cream 180gm', ['Flurbiprofen 20%, lidocaine 5%, amitriptyline 5% cream 180gm', 'Gabapentin 10%, tramadol 10% cream 180gm']],
    ['Lidocaine 5%, Norco 10/325mg #120', ['Lidocaine 5%', 'Norco 10/325mg #120']],
    ['The request for an MRI of the right and left knee was denied.', ['MRI of the right and left knee']],
  ])('%j', (text, items) => {
    expect(requestedItems(text)).toEqual(items);
  });

  test('broken at the end of its lines', () => {
    expect(requestedItems('Soma 350mg #60, Norco 10/325mg #120, MRI of the lumbar spine and the lumbosacral\njunction, and physical therapy twice a week for four weeks'))
      .toEqual(['Soma 350mg #60', 'Norco 10/325mg #120', 'MRI of the lumbar spine and the lumbosacral junction', 'Physical therapy twice a week for four weeks']);
  });
});

describe('What is one item stays one', () => {
  test.each([
    'EMG/NCS of the bilateral upper extremities',
    'EMG and NCV of the left arm',
    'MRI of the right and left knee',
    'MRI, lumbar spine, without contrast',
    'Physical therapy, 2 times a week for 4 weeks, lumbar spine',
    'Norco 10/325mg, #120',
    'Associated surgical service: Cold therapy unit, 7-day rental',
    'Omeprazole 20mg, 1 capsule twice a day, #60 with 2 refills',
    'Physical therapy (2) times a week for (4) weeks',
    'Right knee arthroscopy with partial medial meniscectomy and possible chondroplasty',
    '12 sessions of acupuncture for the neck',
    '1 prescription of omeprazole DR 20mg #30',
    'Left L4-5 and L5-S1 transforaminal epidural steroid injection',
    'pH monitoring',
    'Flurbiprofen 20%, lidocaine 5% cream 180gm',
    '3M dressing',
    'TENS unit purchase with supplies (electrodes, batteries and lead wires)',
    'Tramadol 50mg #90 was the original request. Tramadol 50mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Tramadol 50mg #30 is',
  ])('%j', (item) => {
    expect(requestedItems(item)).toEqual([item]);
    expect(requestedItems(`1. ${item}\n2. Soma 350mg #60`)).toEqual([item, 'Soma 350mg #60']);
    expect(requestedItems(`${item}\nSoma 350mg #60`)).toEqual([item, 'Soma 350mg #60']);
  });

  test('its number too, where it begins with one', () => {
    expect(requestedItems('12 sessions of acupuncture\n2 office visits\n7-day rental of a cold therapy unit')).toEqual(['12 sessions of acupuncture', '2 office visits', '7-day rental of a cold therapy unit']);
  });
});

describe('What is no item', () => {
  test.each(['', '   \n\t\n', '...', '---\n***', '\u200B'])('%j gives none', (text) => {
    expect(requestedItems(text)).toEqual([]);
  });

  test('a book is read only as far as a list could be, in no time', () => {
    expect(requestedItems('1. a, (2) b; '.repeat(50_000)).length).toBeLessThan(20_000);
    expect(requestedItems(' '.repeat(500_000))).toEqual([]);
  });
});
