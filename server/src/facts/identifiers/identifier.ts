/** What an identifier identifies somebody by. */
export type IdentifierKind = 'social security number' | 'telephone number' | 'e-mail address' | 'date of birth' | 'record or claim number' | 'name';

/** A stretch of the logical text that says who somebody is. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly from: number;
  readonly to: number;
}
