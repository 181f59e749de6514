/** A sentence for the person at the screen, in both languages of the interface. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;
