import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linksIn } from '../../../server/src/features/links';
import { LogicalText } from '../../../server/src/text/logicalText';

/** The links of a text: the words they cover, and where they lead. */
function links(text: string): string[] {
  return linksIn(new LogicalText(text)).map(({ range, target }) => `${text.slice(range.start, range.end).replaceAll(/\n+/g, '¶')} > ${target}`);
}

describe('links', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['an address', 'See https://www.example.org/slings for it.', ['https://www.example.org/slings > https://www.example.org/slings']],
    ['without the full stop behind it', 'See http://example.org/a.html.', ['http://example.org/a.html > http://example.org/a.html']],
    ['without the brackets around it', 'Slings (https://example.org/a_(b)).', ['https://example.org/a_(b) > https://example.org/a_(b)']],
    ['without a scheme', 'See www.example.org/a, accessed 2016.', ['www.example.org/a > https://www.example.org/a']],
    ['with a query', 'https://example.org/?term=knee+brace&page=2;', ['https://example.org/?term=knee+brace&page=2 > https://example.org/?term=knee+brace&page=2']],
    ['over a line’s end behind a slash', 'See http://www.example.org/\nguides/2016-knee.pdf today.', ['http://www.example.org/¶guides/2016-knee.pdf > http://www.example.org/guides/2016-knee.pdf']],
    ['over a line’s end inside a word', 'See http://www.example.org/gui\ndelines/knee.html today.', ['http://www.example.org/gui¶delines/knee.html > http://www.example.org/guidelines/knee.html']],
    ['over a line’s end at a hyphen that is its own', 'See http://www.example.org/knee-\nbraces.html today.', ['http://www.example.org/knee-¶braces.html > http://www.example.org/knee-braces.html']],
    ['over a blank line of a PDF', 'See http://www.example.org/\n\nknee/2.html today.', ['http://www.example.org/¶knee/2.html > http://www.example.org/knee/2.html']],
    ['not into the next sentence', 'See http://www.example.org/knee\nThe brace helps.', ['http://www.example.org/knee > http://www.example.org/knee']],
    ['not into the next sentence behind a full stop', 'See http://www.example.org/knee.html.\nnext/words are others.', ['http://www.example.org/knee.html > http://www.example.org/knee.html']],
    ['none where it cannot be told how it goes on', 'See http://www.example.org/\nknee braces.', []],
    ['not two addresses in one', 'http://a.example.org/x/\nhttp://b.example.org/y', ['http://a.example.org/x/ > http://a.example.org/x/', 'http://b.example.org/y > http://b.example.org/y']],
    ['a DOI', 'J Example. 2012;1:2. doi:10.1000/xyz-12.3.', ['10.1000/xyz-12.3 > https://doi.org/10.1000/xyz-12.3']],
    ['a DOI with marks of its own', 'doi: 10.1000/a(b)c<d>', ['10.1000/a(b)c > https://doi.org/10.1000/a(b)c']],
    ['a DOI over a line’s end', 'doi:10.1000/\nabc123 and more', ['10.1000/¶abc123 > https://doi.org/10.1000/abc123']],
    ['no DOI that a line’s end cuts off', 'doi:10.1000/\nand more', []],
    ['a DOI in an address is one link', 'https://doi.org/10.1000/xyz', ['https://doi.org/10.1000/xyz > https://doi.org/10.1000/xyz']],
    ['a number of PubMed', 'Slings. PMID: 12345678.', ['PMID: 12345678 > https://pubmed.ncbi.nlm.nih.gov/12345678/']],
    ['no doses and no levels', 'Norco 10/325mg, 10.5/325, version 10.12/3.', []],
    ['no mail address, no file, no script', 'Write to jane@www.example.org, ftp://example.org, javascript:alert(1), file:///etc/passwd.', []],
    ['no address without a domain', 'http://localhost/a http:// www. http://-', []],
    ['nobody’s password', 'http://jane:secret@example.org/', []],
    ['no part of a word', 'xhttp://example.org PMID: 12345678-9', []],
  ])('%s', (_, text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

  test.each(readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)))('%s cut anywhere has only links of http and https', (name) => {
    const text = `${readFileSync(SAMPLES + name, 'utf8')} https://www.example.org/a-\nb.html, doi:10.1000/\n12 PMID: 1234567`;
    for (let end = 0; end <= text.length; end += 97) for (const { target } of linksIn(new LogicalText(text.slice(0, end)))) expect(target).toMatch(/^https?:\/\/[^\s"<>]+$/);
    expect(links(text)).toHaveLength(3);
  });
});
