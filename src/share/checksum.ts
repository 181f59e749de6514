/** CRC-32 (ISO 3309, the one of zip and PNG): finds every single wrong character and every burst of up to 32 bits. */
const TABLE = new Uint32Array(256).map((_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of `bytes`, 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

export const CHECK_LENGTH = 7;

/** The CRC as seven base-36 digits: all 32 bits, and an end that no linkifier drops. */
export function checkOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(36).padStart(CHECK_LENGTH, '0');
}
