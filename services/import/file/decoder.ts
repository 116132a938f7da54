import iconv from 'iconv-lite'

type Decoder = { write(bytes: Buffer): string; end(): string | undefined }

/** Whether text can be in this encoding; the library also has some that are no text. */
export const isEncoding = (name: string): boolean =>
  iconv.encodingExists(name) && !/^(hex|base64)/i.test(name)

/** Turns bytes into text, piece by piece, without byte order mark. */
export const decoderOf = (encoding: string): Decoder => iconv.getDecoder(encoding)
