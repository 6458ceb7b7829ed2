// assets.mjs <from> <to>: gives every file a name that holds its content's checksum, so that browsers may keep it for ever,
// and writes manifest.properties, from which the application reads the names.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const [from, to] = process.argv.slice(2)
const names = new Map()

// Files that are named in others come first.
const order = ['.woff2', '.svg', 'components.js', '.js', '.css']
const rank = (name) => order.findIndex((end) => name.endsWith(end))
const files = readdirSync(from).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const file of files) {
  let content = readFileSync(join(from, file))
  if (file.endsWith('.css') || file.endsWith('.js')) {
    let text = content.toString('utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
    for (const [plain, hashed] of names) text = text.replaceAll(`./${plain}`, `./${hashed}`)
    content = Buffer.from(text)
  }
  const sum = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const end = extname(file)
  const hashed = `${file.slice(0, -end.length)}-${sum}${end}`
  names.set(file, hashed)
  writeFileSync(join(to, hashed), content)
}
writeFileSync(join(to, 'manifest.properties'), [...names].map(([plain, hashed]) => `${plain}=${hashed}\n`).join(''))
