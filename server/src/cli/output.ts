/** A stream to write to. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string, written: (error?: Error | null) => void): unknown;
}
