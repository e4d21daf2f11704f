import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { soon } from './soon';

/**
 * Wraps a request handler: it yields once, so that a newer change or a cancellation gets in first; a cancelled request is answered
 * as cancelled; a failure gives `fallback` instead of an error. The error is dropped: its message could hold text of a document.
 */
export function guard<P, R>(fallback: R, handler: (params: P, token: CancellationToken) => R | Promise<R>) {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
    await new Promise<void>((resolve) => soon(resolve));
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch {
      return fallback;
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
