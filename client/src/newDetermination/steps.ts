import * as vscode from 'vscode';

/** What a step came to: an answer (empty where it was skipped), a step back, or the end of it all. */
export type Outcome<T> = { readonly answer: T } | 'back' | 'cancelled';

/** Where a step stands among the others. */
export interface Place {
  readonly title: string;
  /** From 1; absent where there is only one. */
  readonly step?: number;
  readonly totalSteps?: number;
}

/** Asks one thing. What was answered before, when one comes back to it, stands in it again. */
export type Step<T> = (place: Place, before: T | undefined) => Promise<Outcome<T>>;

/**
 * Asks one thing after another; the Back button of each step leads to the one before.
 * @returns all answers, or nothing where it was ended with Escape
 */
export async function inSteps<T extends object>(title: string, steps: { readonly [Key in keyof T]: Step<T[Key]> }): Promise<T | undefined> {
  const keys = Object.keys(steps) as (keyof T)[];
  const answers: Partial<T> = {};
  for (let at = 0; at < keys.length;) {
    const key = keys[at] as keyof T;
    const outcome = await steps[key]({ title, ...(keys.length > 1 ? { step: at + 1, totalSteps: keys.length } : {}) }, answers[key]);
    if (outcome === 'cancelled') return undefined;
    if (outcome !== 'back') answers[key] = outcome.answer;
    at = Math.max(0, at + (outcome === 'back' ? -1 : 1));
  }
  return answers as T;
}

/** One line to type; Enter on an empty one skips it. */
export function typed(prompt: string, placeholder: string, suggested = ''): Step<string> {
  return (place, before) => {
    const input = vscode.window.createInputBox();
    Object.assign(input, { prompt, placeholder, value: before ?? suggested });
    return outcomeOf(input, place, () => input.value);
  };
}

/** One of some; the first is what Enter takes. */
export function picked<T extends vscode.QuickPickItem>(placeholder: string, items: readonly T[]): Step<T | undefined> {
  return (place, before) => {
    const input = vscode.window.createQuickPick<T>();
    Object.assign(input, { placeholder, items, matchOnDescription: true });
    if (before) input.activeItems = items.filter(({ label }) => label === before.label);
    return outcomeOf(input, place, () => input.activeItems[0]);
  };
}

/** What an input says that has taken Enter and is not done. */
export const NOT_YET = Symbol('not yet');

/**
 * Shows an input until it is answered, left or taken back. It stays open when something is copied elsewhere.
 * @param answer what Enter makes of it, or `NOT_YET`
 */
export function outcomeOf<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, { title, step, totalSteps }: Place, answer: () => T | typeof NOT_YET,
): Promise<Outcome<T>> {
  return new Promise<Outcome<T>>((resolve) => {
    Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true, buttons: (step ?? 1) > 1 ? [vscode.QuickInputButtons.Back] : [] });
    input.onDidAccept(() => {
      const answered = answer();
      if (answered === NOT_YET) return;
      resolve({ answer: answered });
      input.hide();
    });
    input.onDidTriggerButton((button) => {
      if (button !== vscode.QuickInputButtons.Back) return;
      resolve('back');
      input.hide();
    });
    input.onDidHide(() => {
      resolve('cancelled');
      input.dispose();
    });
    input.show();
  });
}
