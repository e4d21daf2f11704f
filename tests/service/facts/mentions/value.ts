import type { Mention } from '../../../../server/src/facts/fact';

/** What a mention stands for, in a few words. */
export function valueOf(mention: Mention): string {
  switch (mention.kind) {
    case 'drug': return mention.generic;
    case 'strength': return `${mention.amounts.join('/')} ${mention.unit}`;
    case 'quantity': return `${mention.count}${mention.most === undefined ? '' : `-${mention.most}`}${mention.what === undefined ? '' : ` ${mention.what}`}`;
    case 'frequency': return frequency(mention);
    case 'duration': return `${mention.count.join('-')} ${mention.unit}`;
    case 'date': return [mention.year, mention.month, mention.day].filter((part) => part !== undefined).join('-') + (mention.impossible ? `: ${mention.impossible}` : '');
    case 'age': return `${mention.years}${mention.patient ? '' : ' not the patient'}`;
    case 'sex': return `${mention.sex}${mention.pronoun ? ' pronoun' : ''}`;
    case 'side': return mention.sides.join('+');
    case 'level': return [mention.levels.join(' '), mention.sides.join('+'), mention.impossible].filter(Boolean).join(': ');
    case 'body-part': return [mention.part, mention.sides.join('+')].filter(Boolean).join(' ');
    case 'service': return mention.service;
    case 'source': return mention.citation.family;
  }
}

function frequency({ times, period, every, periods, total }: Extract<Mention, { kind: 'frequency' }>): string {
  const rate = `${times.join('-')}/${every ? `${every.join('-')} ` : ''}${period}`;
  return rate + (periods ? ` x ${periods.join('-')}` : '') + (total ? ` = ${total.join('-')}` : '');
}
