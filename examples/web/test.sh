#!/usr/bin/env bash
# Builds the page for the languages named (English if none is) and drives it in headless Chromium.
set -euo pipefail
cd "$(dirname "$0")"

run() {
    printf '\n==> %s\n' "$*"
    "$@"
}

run cargo fmt --all --check
run cargo clippy --locked --lib --tests -- -D warnings
run cargo test --locked
run ./build.sh "$@"
if [ -z "${CHROMIUM:-}" ]; then
    command -v chromium >/dev/null || run apt-get install -y -qq chromium
    CHROMIUM=$(command -v chromium)
fi
export CHROMIUM
cd tests
run npm ci --silent --no-audit --no-fund
run node --test --test-timeout=300000 page.test.mjs
