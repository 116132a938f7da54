import { Readable } from 'node:stream'
import { withUpload } from '../../services/import/uploads.ts'

/** Looks at an upload until it is killed; says where it stands. */
await withUpload(
  Readable.from([Buffer.from('name\nZonnebloemkanarie\n')]),
  (path) =>
    new Promise(() => {
      console.log(path)
      setInterval(() => {}, 60_000)
    }),
  process.argv[2],
)
