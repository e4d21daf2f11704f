/** How our pages look: in the editor's own colours, whatever its theme. What a colour says, a word says too. */
export const PAGE_STYLE = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 48em; margin: 0 auto; padding: 1em 1em 4em; overflow-wrap: anywhere; }
h1 { margin: 1.6em 0 0.6em; font-size: 1.2em; }
h2 { margin: 1.4em 0 0.4em; font-size: 1.05em; }
p { margin: 0.7em 0 0; }
p.tight { margin-top: 0; }
ul { margin: 0.3em 0 0; padding-left: 1.4em; }
li { margin: 0.3em 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.2em; margin: 1em 0 0; }
dt { font-weight: bold; }
dd { margin: 0; }
p.answer { padding: 0.6em 0.8em; border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); border-left-width: 0.4em; font-size: 1.1em; font-weight: bold; }
p.blocked { border-left-color: var(--vscode-editorError-foreground); }
p.look { border-left-color: var(--vscode-editorWarning-foreground); }
p.actions button { margin-right: 1.5em; }
p.notice { padding: 0.4em 0.8em; border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); }
[data-first] { border-left: 2px solid transparent; padding-left: 0.6em; margin-left: -0.6em; }
[aria-current] { border-left-color: var(--vscode-focusBorder); }
button { padding: 0; border: none; background: none; color: var(--vscode-textLink-foreground); font: inherit; text-align: left; text-decoration: underline; cursor: pointer; }
button:hover { color: var(--vscode-textLink-activeForeground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;
