import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { parseDetermination } from '../../../server/src/determination/parse';
import { htmlPage } from '../../../server/src/letter/html';
import { letterOf } from '../../../server/src/letter/letter';
import { wordFile } from '../../../server/src/letter/word';
import { samples } from './samples';

/** Words that mean something in HTML, in XML, in a Word file or to the library that writes it. */
const NASTY = '<script>alert("1")</script> & &amp; <b>bold</b> \'q\' {image-1} {{x}} ]]> <!DOCTYPE html> \uD83D\uDE00 e\uFB03cacy \u2265 4/5';
const LETTER = letterOf(parseDetermination(letter({
  items: `MRI of the <i>left</i> knee & more: Upheld\n\nDecision rationale: ${NASTY}\n\nNaproxen 500mg #60: Overturned\n\nDecision rationale: It helps.`,
})));

/** The Word file of a letter as another library reads it. */
async function readBack(file: Uint8Array): Promise<{ text: string; html: string; messages: number }> {
  const input = { buffer: Buffer.from(file) };
  const [text, html] = await Promise.all([mammoth.extractRawText(input), mammoth.convertToHtml(input)]);
  return { text: text.value, html: html.value, messages: html.messages.length };
}

describe('The Word file', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(samples)('of %s says what the letter says, paragraph by paragraph', async (_, source) => {
    const { blocks } = letterOf(parseDetermination(source));
    const { text, messages } = await readBack(await wordFile({ blocks }));
    expect(text.split('\n\n').filter((line) => line !== '')).toEqual(blocks.map((block) => block.text));
    expect(messages).toBe(0);
  });

  test('has real headings, and labels in bold', async () => {
    const { html } = await readBack(await wordFile(LETTER));
    expect(html.match(/<h1>.*?<\/h1>/g)).toEqual(['HOW THE IMR FINAL DETERMINATION WAS MADE', 'CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES'].map((text) => `<h1>${text}</h1>`));
    expect(html.match(/<h2>.*?<\/h2>/g)).toEqual(['<h2>MRI of the &lt;i&gt;left&lt;/i&gt; knee &amp; more: Upheld</h2>', '<h2>Naproxen 500mg #60: Overturned</h2>']);
    expect(html).toContain('<p><strong>Decision rationale:</strong> It helps.</p>');
  });

  test('keeps words that mean something to a file format', async () => {
    expect((await readBack(await wordFile(LETTER))).text).toContain(`Decision rationale: ${NASTY}`);
  });

  test('is the same whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
    const first = await wordFile(LETTER);
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    expect(Buffer.from(await wordFile(LETTER)).equals(Buffer.from(first))).toBe(true);
  });

  test('names its case, and nobody who wrote it', async () => {
    const properties = entryOf(await wordFile({ caseNumber: 'CM17-0000017 <&>', blocks: [] }), 'docProps/core.xml');
    expect(properties).toContain('<dc:title>IMR Final Determination CM17-0000017 &lt;&amp;&gt;</dc:title>');
    expect(properties).not.toMatch(/creator|modified|created/i);
  });

  test('of nothing can be read, too', async () => {
    expect((await readBack(await wordFile({ blocks: [] }))).text.trim()).toBe('');
  });
});

/** A file inside a ZIP archive. */
function entryOf(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive);
  const header = bytes.indexOf(name) - 30;
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(header + 18))).toString();
}

describe('The HTML page', () => {
  const page = htmlPage(LETTER);

  test('takes no word of the document for HTML', () => {
    expect(page.match(/<[a-z][a-z0-9]*/gi)).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &amp;amp; &lt;b&gt;bold&lt;/b&gt;');
    expect(new Set(page.match(/<[a-z][a-z0-9]*/gi)?.map((tag) => tag.toLowerCase()))).toEqual(
      new Set(['<html', '<head', '<meta', '<title', '<style', '<body', '<main', '<p', '<strong', '<h1', '<h2']),
    );
  });

  test('loads nothing and runs nothing', () => {
    expect(page).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">');
    expect(page).not.toMatch(/\b(?:src|href|on\w+)=/);
  });

  test.each(samples)('of %s says what the letter says', (_, source) => {
    const read = letterOf(parseDetermination(source));
    const body = htmlPage(read).split('<main>')[1]!.split('</main>')[0]!;
    expect(body.trim().split('\n').map((line) => unescaped(line.replaceAll(/<[^>]*>/g, '')))).toEqual(read.blocks.map(({ text }) => text));
  });
});

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
}
