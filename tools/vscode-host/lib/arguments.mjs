import { fileURLToPath } from 'node:url';

/** Reads the part of desktop VS Code's command line that means something here; every other switch is left aside. */
export function readArguments(argv) {
  const options = { development: [], kind: undefined, tests: undefined, userData: undefined, extensions: undefined, commands: [], paths: [] };
  const take = {
    extensionDevelopmentPath: (value) => options.development.push(value),
    extensionDevelopmentKind: (value) => (options.kind = value),
    extensionTestsPath: (value) => (options.tests = value),
    'user-data-dir': (value) => (options.userData = value),
    'extensions-dir': (value) => (options.extensions = value),
    'folder-uri': (value) => options.paths.push(fileURLToPath(value)),
    'file-uri': (value) => options.paths.push(fileURLToPath(value)),
    'install-extension': (value) => options.commands.push('--install-extension', value),
    'uninstall-extension': (value) => options.commands.push('--uninstall-extension', value),
  };
  for (let i = 0; i < argv.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
    if (name === 'list-extensions' || name === 'show-versions' || name === 'force') options.commands.push(argv[i]);
    else if (name && take[name]) take[name](value ?? argv[++i]);
    else if (!argv[i].startsWith('-')) options.paths.push(argv[i]);
  }
  return options;
}
