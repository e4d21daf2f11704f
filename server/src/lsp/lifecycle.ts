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
 * @param begin called once, before the first message that is more than a formality of the protocol
 */
export function lifecycle(begin: () => void): MessageStrategy {
  let state: 'new' | 'running' | 'over' = 'new';
  let begun = false;
  return {
    handleMessage(message: Message, next: (message: Message) => void): void {
      const { method, id } = message as Partial<RequestMessage & NotificationMessage>;
      if (method === undefined || method === 'exit') next(message);
      else if (state === 'running' && method !== 'initialize') {
        if (method === 'shutdown') state = 'over';
        else if (!begun && !isFormality(method)) {
          begun = true;
          begin();
        }
        next(message);
      } else if (state === 'new' && method === 'initialize') {
        state = 'running';
        next(message);
      } else if (id !== undefined && id !== null) next({ ...message, method: REFUSED, params: refusal(state) } as Message);
    },
  };
}

/** Messages that ask nothing of the server: the client is ready, and how a request or a trace goes on. */
function isFormality(method: string): boolean {
  return method === 'initialized' || method.startsWith('$/');
}

/** The answer to a refused request. */
export function refused({ code, message }: Refusal): ResponseError {
  return new ResponseError(code, message);
}

function refusal(state: 'new' | 'running' | 'over'): Refusal {
  if (state === 'new') return NOT_YET;
  return state === 'over' ? OVER : AGAIN;
}
