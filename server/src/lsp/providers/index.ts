import type { Provider } from '../provider';
import { checkText } from './checkText';
import { citations } from './citations';
import { actions } from './codeActions';
import { folding } from './folding';
import { hover } from './hover';
import { items } from './items';
import { letter } from './letter';
import { links } from './links';
import { navigation } from './navigation';
import { newDetermination } from './newDetermination';
import { outline } from './outline';
import { selection } from './selection';
import { workspaceSymbols } from './workspaceSymbols';

/** Everything that the server does for an open document besides its findings. */
export const PROVIDERS: readonly Provider[] = [
  actions,
  checkText,
  citations,
  folding,
  hover,
  items,
  letter,
  links,
  navigation,
  newDetermination,
  outline,
  selection,
  workspaceSymbols,
];
