/** What a textbook says of one structure. Loaded by the card and the search, not with the first picture. */
export interface StructureFacts {
  /** Other names it is looked up by, English and Latin. */
  readonly synonyms?: readonly string[];
  readonly origin?: string;
  readonly insertion?: string;
  readonly nerve?: string;
  /** Spinal roots; those in brackets do not take part in everyone. */
  readonly roots?: string;
  /** Action in the anatomical position; the card works out the action in the present pose itself. */
  readonly action?: string;
  /** One or two sentences for the class. */
  readonly note: string;
}
