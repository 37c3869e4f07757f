#!/usr/bin/env bash
# Builds the page into dist/: one .wasm for each language named, such as `./build.sh en de ru uk zh`; English if none is.
set -euo pipefail
cd "$(dirname "$0")"

most=2097152
languages=("${@:-en}")
target=${CARGO_TARGET_DIR:-target}
rustup target add wasm32-unknown-unknown >/dev/null 2>&1 || true
cargo build --locked -p dualuse-web-bindgen
rm -rf dist
cp -r page dist
for language in "${languages[@]}"; do
    cargo build --locked --release --lib --target wasm32-unknown-unknown --no-default-features --features "lang-$language"
    "$target/debug/dualuse-web-bindgen" "$target/wasm32-unknown-unknown/release/dualuse_web.wasm" "dist/$language"
    wasm=dist/$language/dualuse_web_bg.wasm
    bytes=$(gzip -9 -c "$wasm" | wc -c)
    printf '%s: %s bytes, %s gzipped\n' "$wasm" "$(stat -c %s "$wasm")" "$bytes"
    [ "$bytes" -le "$most" ] || { printf 'more than 2 MiB gzipped\n'; exit 1; }
done
# The page offers these.
printf 'export const LANGUAGES = %s;\n' "$(printf '"%s",' "${languages[@]}" | sed 's/^/[/; s/,$/]/')" > dist/languages.js
