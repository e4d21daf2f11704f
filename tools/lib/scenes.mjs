// What is done in the editor before a picture is taken, as a person would do it.

/** Fictional items, as somebody pastes them. */
const ITEMS = '(1) Soma 350mg #60, (2) Norco 10/325mg #120, (3) MRI, lumbar spine, without contrast, (4) Urine drug screen and (5) Physical therapy 2 times a week for 4 weeks';

/** The line of a new determination's first rationale. */
const RATIONALE = 34;

/** By the names of their pictures: each takes the page, and the commands that it needs. */
export const scenes = {
  'new-determination': askForItems,
  skeleton: async (page, editor) => {
    await writeSkeleton(page, editor);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  },
  completion: async (page, editor) => {
    await writeSkeleton(page, editor);
    await page.keyboard.press('Escape');
    await editor.goToLine(RATIONALE);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  },
  'disputed-items': async (page, { command, goToLine }) => {
    // The outline and the problems make room.
    await page.locator('.explorer-viewlet .pane-header', { hasText: 'Outline' }).click();
    await command('View: Hide Panel');
    await command('Explorer: Focus on Disputed Items View');
    await page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'Naproxen' }).waitFor();
    await goToLine(50);
  },
  readiness: async (page, { command, goToLine }) => {
    await goToLine(26);
    await command('IMR: Check Readiness');
    await page.frameLocator('iframe.webview').frameLocator('iframe').locator('p.answer').waitFor();
  },
};

/** Goes through the steps of New Determination to the last, where the items are typed. */
async function askForItems(page, { command }) {
  await command('IMR: New Determination');
  const box = page.locator('.quick-input-widget input[type=text]');
  const steps = ['', 'Occupational Medicine', '44', 'Female', '02/06/2023', '11/06/2024', ITEMS];
  for (const [i, answer] of steps.entries()) {
    await page.locator('.quick-input-title', { hasText: `(${i + 1}/${steps.length})` }).waitFor();
    if (answer) await box.fill(answer);
    await page.waitForTimeout(400);
    if (answer !== ITEMS) await page.keyboard.press('Enter');
  }
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '3. MRI, lumbar spine' }).waitFor();
}

async function writeSkeleton(page, editor) {
  await askForItems(page, editor);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'TO COMPLETE: case number' }).first().waitFor();
  await page.waitForTimeout(500);
}
