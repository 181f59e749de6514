/** Stands for an object in the heap of another process: what kernel objects and records say of it here. */
export class Elsewhere {
  /** Its number in the shared table; 0: it has none, only its own Worker knows it. */
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  /** As a queue: who stands in it is its own process's business. */
  remove(): void {}
}
