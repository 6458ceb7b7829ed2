// A second verifier of the record, written from the specifications (RFC 6962, C2SP tlog-tiles, tlog-checkpoint, signed-note) without a look at
// the first. It reads a copy of the log as files and, beside it, a remembered checkpoint and the key:
//   node verify.mjs <folder> <key> [<remembered checkpoint>]
// and says "intact <size>" or "broken <why>". Given "-" instead of a folder it reads one folder a line from its input and answers each.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const sha = (...parts) => { const h = createHash('sha256'); parts.forEach(p => h.update(p)); return h.digest(); };
const LEAF = Buffer.of(0), NODE = Buffer.of(1);

const digits = n => { let s = String(n % 1000).padStart(3, '0'); for (n = Math.floor(n / 1000); n > 0; n = Math.floor(n / 1000)) s = 'x' + String(n % 1000).padStart(3, '0') + '/' + s; return s; };

// Node reads over what is not Base64; a second spelling of the same bytes is a change too.
function exactly(base64) {
  const raw = Buffer.from(base64, 'base64');
  if (raw.toString('base64') !== base64) throw new Error('damaged Base64');
  return raw;
}

function note(file, key) {
  const whole = readFileSync(file, 'utf8');
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 0) throw new Error('no note');
  const text = whole.slice(0, cut + 1);
  const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key);
  const material = Buffer.from(base64, 'base64');
  if (sha(Buffer.from(name + '\n'), material).subarray(0, 4).toString('hex') !== id) throw new Error('bad key');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: material.subarray(1).toString('base64url') }, format: 'jwk' });
  const below = whole.slice(cut + 2);
  if (!/^(\u2014 \S+ \S+\n)+$/.test(below)) throw new Error('damaged lines');
  const ours = below.trimEnd().split('\n').map(l => l.split(' ')).map(l => [l[1], exactly(l[2])]).filter(([n, raw]) => n === name && raw.subarray(0, 4).toString('hex') === id);
  if (ours.length === 0 || !ours.every(([, raw]) => verify(null, Buffer.from(text), publicKey, raw.subarray(4)))) throw new Error('not signed');
  const [origin, size, root] = text.split('\n');
  if (origin !== name || !/^(0|[1-9]\d*)$/.test(size)) throw new Error('another log');
  return { size: Number(size), root: exactly(root) };
}

// MTH of RFC 6962, section 2.1, as it stands there.
function mth(leaves, from, to) {
  if (to - from === 0) return sha();
  if (to - from === 1) return leaves[from];
  let k = 1;
  while (k * 2 < to - from) k *= 2;
  return sha(NODE, mth(leaves, from, from + k), mth(leaves, from + k, to));
}

function hashesOf(folder, level, index, width) {
  const path = `tile/${level}/${digits(index)}${width === 256 ? '' : `.p/${width}`}`;
  const raw = readFileSync(join(folder, path));
  if (raw.length !== width * 32) throw new Error(`${path} has another length`);
  return raw;
}

function look(folder, key, remembered) {
  const head = note(join(folder, 'checkpoint'), key);
  const leaves = [];
  for (let index = 0; index * 256 < head.size; index++) {
    const width = Math.min(256, head.size - index * 256);
    const bundle = readFileSync(join(folder, `tile/entries/${digits(index)}${width === 256 ? '' : `.p/${width}`}`));
    let at = 0, count = 0;
    while (at < bundle.length) { const length = bundle.readUInt16BE(at); leaves.push(sha(LEAF, bundle.subarray(at + 2, at + 2 + length))); at += 2 + length; count++; }
    if (count !== width || at !== bundle.length) throw new Error(`bundle ${index} holds ${count}`);
  }
  for (let level = 0, hashes = leaves; hashes.length > 0; level++) {
    const above = [];
    for (let index = 0; index * 256 < hashes.length; index++) {
      const some = hashes.slice(index * 256, index * 256 + 256);
      if (!hashesOf(folder, level, index, some.length).equals(Buffer.concat(some))) throw new Error(`tile ${level}/${index} differs`);
      if (some.length === 256) above.push(mth(some, 0, 256));
    }
    hashes = above;
  }
  if (!mth(leaves, 0, head.size).equals(head.root)) throw new Error('the root differs');
  if (remembered) {
    const old = note(remembered, key);
    if (old.size > head.size) throw new Error(`it had ${old.size} entries and has ${head.size}`);
    if (!mth(leaves, 0, old.size).equals(old.root)) throw new Error(`the first ${old.size} are not those remembered`);
  }
  return head.size;
}

const answer = (folder, key, remembered) => { try { return `intact ${look(folder, key, remembered)}`; } catch (wrong) { return `broken ${wrong.message}`; } };
const [folder, key, remembered] = process.argv.slice(2);
if (folder === '-') {
  for await (const line of createInterface({ input: process.stdin })) console.log(answer(line, key, remembered));
} else {
  console.log(answer(folder, key, remembered));
}
