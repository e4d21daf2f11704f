// The embedded editor set up for pictures: one file, the panels that matter, and nothing that moves.
import { dirname } from 'node:path';
import { startEmbeddedEditor } from './embedded.mjs';
import { scenes } from './scenes.mjs';
import { PlainError } from './run.mjs';
import { openPage } from '../vscode-host/lib/workbench.mjs';

const WAIT_MS = 60_000;

/** The colour themes that pictures are taken in, by the names that the scripts give them. */
export const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

const still = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.reduceMotion': 'on',
  'workbench.layoutControl.enabled': false,
  'workbench.accounts.experimental.showEntitlements': false,
  'problems.defaultViewMode': 'table',
  'outline.collapseItems': 'alwaysExpand',
};

/** Opens `file` in the embedded editor, its folder beside it. */
export async function openStudio({ file, theme }) {
  if (!themes[theme]) throw new PlainError(`There is no theme "${theme}"; there are ${Object.keys(themes).join(', ')}.`);
  const server = await startEmbeddedEditor({ settings: { ...still, 'workbench.colorTheme': themes[theme] } });
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    await server.stop();
  };
  try {
    const opened = await openPage(server.scratch);
    browser = opened.browser;
    const { page } = opened;
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(server.address(dirname(file), [['openFile', server.uri(file)], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
    await page.waitForSelector('.monaco-editor .view-line');
    return { close, picture: (shot) => picture(page, shot) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function picture(page, { out, line = 1, wait = 1500, panels = true, scene }) {
  // The status bar names the language: once it is ours, the extension has been loaded.
  await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor({ timeout: 15_000 }).catch(() => {
    console.log('This file was not recognised as a determination.');
  });
  if (panels) {
    await command(page, 'Problems: Focus on Problems View');
    await command(page, 'Explorer: Focus on Outline View');
    // The list of files makes room for the outline.
    await page.locator('.explorer-viewlet .pane-header').first().click();
    await page.waitForSelector('.outline-element', { timeout: 10_000 }).catch(() => {
      console.log('The outline stayed empty.');
    });
  } else {
    await command(page, 'View: Close Primary Side Bar');
  }
  if (scene) await scenes[scene](page, { command: (title) => command(page, title), goToLine: (number) => goToLine(page, number) });
  else await goToLine(page, line);
  await page.waitForTimeout(wait);
  await page.screenshot({ path: out });
}

/** Runs a command by its title, as a person would. */
async function command(page, title) {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget input[type=text]');
  await box.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
}

async function goToLine(page, line) {
  await page.keyboard.press('Control+g');
  const box = page.locator('.quick-input-widget input[type=text]');
  await box.fill(`:${line}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}
