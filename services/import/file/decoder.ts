import iconv from 'iconv-lite'

type Decoder = { write(bytes: Buffer): string; end(): string | undefined }

export const isEncoding = (name: string): boolean => iconv.encodingExists(name)

/** Turns bytes into text, piece by piece, without byte order mark. */
export const decoderOf = (encoding: string): Decoder => iconv.getDecoder(encoding)
