import { ITEM } from '../example';
import { missingField } from './itemPlaces';

/** An item without the claims administrator's guideline line. */
export const missingClaimsGuideline = missingField(
  'claims-guideline',
  {
    id: 'item/missing-claims-guideline',
    title: 'Claims administrator guideline missing',
    finds: 'A disputed item without the line that says what the claims administrator relied on.',
    why: 'The parties see from this line whether the reviewer answered the ground of the denial.',
    examples: {
      invalid: [{ part: 'item', text: ITEM.split('\n\n').filter((paragraph) => !paragraph.startsWith('Claims Administrator guideline:')).join('\n\n') }],
      valid: [
        { part: 'item', text: ITEM },
        {
          part: 'claims-guideline',
          text: 'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg, Physical therapy.',
        },
      ],
    },
  },
  'It says what the denial rested on. Add it; where the denial cited nothing, write that it did not.',
);
