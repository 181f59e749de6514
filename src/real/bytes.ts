/**
 * Values as bytes: a writer into memory of its own and a reader out of the shared buffer. Small and plain:
 * numbers of variable length, texts of one or two bytes a character, IEEE doubles. What an object is, is
 * replica.ts's business.
 */

/** Texts up to this length are kept, so that equal names are one string again. */
const KEPT_LENGTH = 24;

export class ByteWriter {
  bytes = new Uint8Array(1024);
  length = 0;
  private view = new DataView(this.bytes.buffer);

  begin(): void {
    this.length = 0;
  }

  byte(value: number): void {
    if (this.length >= this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 up to 2^32 - 1. */
  count(value: number): void {
    let left = value >>> 0;
    if (this.length + 5 > this.bytes.length) this.grow(5);
    while (left > 0x7f) {
      this.bytes[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  /** A 32-bit integer. */
  integer(value: number): void {
    this.count((value << 1) ^ (value >> 31));
  }

  double(value: number): void {
    if (this.length + 8 > this.bytes.length) this.grow(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  text(value: string): void {
    let wide = false;
    for (let i = 0; i < value.length && !wide; i++) wide = value.charCodeAt(i) > 0xff;
    this.count(value.length * 2 + (wide ? 1 : 0));
    const size = wide ? value.length * 2 : value.length;
    if (this.length + size > this.bytes.length) this.grow(size);
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      this.bytes[this.length++] = unit & 0xff;
      if (wide) this.bytes[this.length++] = unit >> 8;
    }
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

export class ByteReader {
  at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly kept = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  byte(): number {
    return this.bytes[this.at++] as number;
  }

  count(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
      shift += 7;
    }
  }

  integer(): number {
    const value = this.count();
    return (value >>> 1) ^ -(value & 1);
  }

  double(): number {
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  text(): string {
    const head = this.count();
    const length = head >>> 1;
    const wide = (head & 1) === 1;
    let value = '';
    for (let i = 0; i < length; i++) {
      let unit = this.bytes[this.at++] as number;
      if (wide) unit |= (this.bytes[this.at++] as number) << 8;
      value += String.fromCharCode(unit);
    }
    if (length > KEPT_LENGTH) return value;
    const known = this.kept.get(value);
    if (known !== undefined) return known;
    this.kept.set(value, value);
    return value;
  }
}
