#!/bin/sh
# build.sh <folder>: builds the style sheet, the script and the fonts into <folder>, from src/main/web and from what npm brings.
# Others' code lands in target/web/node_modules and nowhere else. Does nothing when nothing has changed, so it then needs neither npm nor a network.
set -eu

[ $# -eq 1 ] || { echo "Usage: build.sh <folder for the assets>" >&2; exit 2; }
assets=$1
web=$(cd "$(dirname "$0")" && pwd)
work=$web/../../../target/web
mkdir -p "$work" "$assets"
work=$(cd "$work" && pwd)

lock=$(cat "$web/package.json" "$web/package-lock.json" | cksum)
inputs=$(cat "$web"/* | cksum)
if [ "$(cat "$assets/.stamp" 2>/dev/null)" = "$inputs" ] && [ -f "$assets/manifest.properties" ]; then exit 0; fi

for tool in node npm; do
  command -v "$tool" >/dev/null || {
    echo "The style sheet and script cannot be built: '$tool' was not found." >&2
    echo "Install Node.js 20 or later with npm (Debian and Ubuntu: apt-get install nodejs npm; macOS: brew install node)." >&2
    exit 1
  }
done
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || { echo "Node.js $major was found; 20 or later is needed to build the style sheet." >&2; exit 1; }

if [ "$(cat "$work/.installed" 2>/dev/null)" != "$lock" ]; then
  rm -f "$work/.installed"
  cp "$web/package.json" "$web/package-lock.json" "$work/"
  (cd "$work" && npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error)
  echo "$lock" > "$work/.installed"
fi

# An edition is written whole or not at all: the old one goes only when the new one is complete.
rm -rf "$work/new"
mkdir -p "$work/new"
node "$work/node_modules/sass/sass.js" --quiet-deps --no-source-map --style=compressed \
  --load-path="$work/node_modules" "$web/evenhand.scss" "$work/new/evenhand.css"
cp "$web/evenhand.js" "$web/mark.svg" "$work/new/"
cp "$work/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js" "$work/new/components.js"
cp "$work"/node_modules/@fontsource/atkinson-hyperlegible/files/*-latin*-[47]00-normal.woff2 "$work/new/"
node "$web/assets.mjs" "$work/new" "$assets"
echo "$inputs" > "$assets/.stamp"
