import { ErrorCodes, type Message, type MessageStrategy, type NotificationMessage, type RequestMessage, ResponseError } from 'vscode-languageserver';

/** A request in the place of one that comes at the wrong time. No client sends it. */
export const REFUSED = 'imr/refused';

/** Why a request is refused. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

const NOT_YET: Refusal = { code: ErrorCodes.ServerNotInitialized, message: 'the server is not initialized yet' };
const AGAIN: Refusal = { code: ErrorCodes.InvalidRequest, message: 'the server is initialized already' };
const OVER: Refusal = { code: ErrorCodes.InvalidRequest, message: 'the server has shut down' };

/**
 * The protocol's life cycle, held for every message before any handler sees it: nothing before `initialize`, which comes once, and
 * nothing but `exit` after `shutdown`. A request at the wrong time becomes one that is refused; a notification is dropped.
 */
export function lifecycle(): MessageStrategy {
  let state: 'new' | 'running' | 'over' = 'new';
  return {
    handleMessage(message: Message, next: (message: Message) => void): void {
      const { method, id } = message as Partial<RequestMessage & NotificationMessage>;
      if (method === undefined || method === 'exit') next(message);
      else if (state === 'running' && method !== 'initialize') {
        if (method === 'shutdown') state = 'over';
        next(message);
      } else if (state === 'new' && method === 'initialize') {
        state = 'running';
        next(message);
      } else if (id !== undefined && id !== null) next({ ...message, method: REFUSED, params: refusal(state) } as Message);
    },
  };
}

/** The answer to a refused request. */
export function refused({ code, message }: Refusal): ResponseError {
  return new ResponseError(code, message);
}

function refusal(state: 'new' | 'running' | 'over'): Refusal {
  if (state === 'new') return NOT_YET;
  return state === 'over' ? OVER : AGAIN;
}
