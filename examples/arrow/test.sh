#!/usr/bin/env bash
# Tests what Python and SQL share.
set -euo pipefail
cd "$(dirname "$0")"

run() {
    printf '\n==> %s\n' "$*"
    "$@"
}

run cargo fmt --check
run cargo clippy --locked --all-targets -- -D warnings
run cargo test --locked
