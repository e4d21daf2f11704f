/** Other tools that read prose, each as a function that reads one text. One that cannot be loaded is said and left out. */
export async function peers(text) {
  const found = {};
  for (const [name, load] of Object.entries({ markdownlint, 'cspell-lib': cspell, 'harper.js': harper })) {
    try {
      const work = await load(text);
      await work();
      found[name] = work;
    } catch (error) {
      console.error(`  ${name} is left out: ${error instanceof Error ? error.message.split('\n')[0] : 'it could not be loaded'}`);
    }
  }
  return found;
}

async function markdownlint(text) {
  const { lint } = await import('markdownlint/sync');
  return () => lint({ strings: { letter: text } });
}

async function cspell(text) {
  const { getDefaultSettings, spellCheckDocument } = await import('cspell-lib');
  const settings = await getDefaultSettings();
  let version = 0;
  return () => spellCheckDocument({ uri: `file:///letter${version++}.txt`, text, languageId: 'plaintext', locale: 'en' }, { noConfigSearch: true }, settings);
}

async function harper(text) {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  let count = 0;
  return () => linter.lint(`${text} ${count++}`, { language: 'plaintext' });
}
