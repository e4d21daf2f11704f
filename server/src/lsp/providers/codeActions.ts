import { codeActions } from '../codeActions';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** Quick fixes, and "fix all". */
export const actions: Provider = {
  register: ({ connection, open, abilities }) => {
    connection.onCodeAction(
      guard([], async (params) => {
        const opened = await open(params.textDocument.uri);
        return opened ? codeActions(opened, params, abilities()) : [];
      }),
    );
  },
};
