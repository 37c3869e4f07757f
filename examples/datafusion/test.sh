#!/usr/bin/env bash
# Tests the functions in SQL, beside the plain library, and on a cluster of processes of this machine. Its build takes long.
set -euo pipefail
cd "$(dirname "$0")"

run() {
    printf '\n==> %s\n' "$*"
    "$@"
}

run cargo fmt --check
run cargo build --locked --release --features ballista
run cargo test --locked --release --features ballista
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
program=$(realpath "${CARGO_TARGET_DIR:-target}/release/dualuse-datafusion")
run "$program" generate 100000 "$folder/rows.parquet"
run "$program" compare "$folder/rows.parquet"
run ./cluster.sh 200000
