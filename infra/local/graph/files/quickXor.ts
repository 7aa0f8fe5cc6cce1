/** The quickXorHash that OneDrive and SharePoint give of a file (docs: onedrive quickxorhash), for driveItem.file.hashes of the local Graph. */

const WIDTH_BYTES = 20;
const SHIFT = 11;

/** The hash in base64. */
export function quickXorHash(content: Uint8Array): string {
  const hash = new Uint8Array(WIDTH_BYTES);
  for (const [at, byte] of content.entries()) {
    const bit = (at * SHIFT) % (WIDTH_BYTES * 8);
    const cell = bit >> 3;
    const spread = byte << (bit & 7);
    hash[cell] = (hash[cell] ?? 0) ^ (spread & 0xff);
    const next = (cell + 1) % WIDTH_BYTES;
    hash[next] = (hash[next] ?? 0) ^ (spread >> 8);
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(content.length));
  for (const [at, byte] of length.entries()) hash[WIDTH_BYTES - 8 + at] = (hash[WIDTH_BYTES - 8 + at] ?? 0) ^ byte;
  return Buffer.from(hash).toString('base64');
}
