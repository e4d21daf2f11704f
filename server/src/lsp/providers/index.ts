import type { Provider } from '../provider';
import { checkText } from './checkText';
import { citations } from './citations';
import { actions } from './codeActions';
import { completion } from './completion';
import { counts } from './counts';
import { folding } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { itemLenses } from './itemLenses';
import { items } from './items';
import { letter } from './letter';
import { links } from './links';
import { navigation } from './navigation';
import { newDetermination } from './newDetermination';
import { outline } from './outline';
import { rename } from './rename';
import { selection } from './selection';
import { semanticTokens } from './semanticTokens';
import { workspaceSymbols } from './workspaceSymbols';

/** Everything that the server does for an open document besides its findings. */
export const PROVIDERS: readonly Provider[] = [
  actions,
  checkText,
  citations,
  completion,
  counts,
  folding,
  formatting,
  hover,
  itemLenses,
  items,
  letter,
  links,
  navigation,
  newDetermination,
  outline,
  rename,
  selection,
  semanticTokens,
  workspaceSymbols,
];
