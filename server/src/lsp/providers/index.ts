import type { Provider } from '../provider';
import { checkText } from './checkText';
import { actions } from './codeActions';
import { folding } from './folding';
import { hover } from './hover';
import { links } from './links';
import { outline } from './outline';

/** Everything that the server does for an open document besides its findings. */
export const PROVIDERS: readonly Provider[] = [
  actions,
  checkText,
  folding,
  hover,
  links,
  outline,
];
