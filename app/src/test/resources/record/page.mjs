// Runs the script of the page that people download, without a browser: node page.mjs <page> <key> <proof>
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto;
const [page, key, proof] = process.argv.slice(2);
const script = /<script>([^]*)<\/script>/.exec(readFileSync(page, 'utf8'))[1];
const check = runInThisContext(`(() => {${script}; return check;})()`);
try {
  const found = await check(key, readFileSync(proof, 'utf8'));
  console.log(found.holds ? `holds ${found.place} of ${found.size} ${found.content}` : `does not hold: ${found.why}`);
} catch (refused) {
  console.log(`refused: ${refused.message}`);
}
