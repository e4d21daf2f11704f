/** Does something once what is waiting has been dealt with: the messages that have come in. A web worker has only a timer for that. */
export const soon: (action: () => void) => void = typeof setImmediate === 'function' ? (action) => void setImmediate(action) : (action) => void setTimeout(action, 0);
