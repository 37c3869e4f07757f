#!/usr/bin/env bash
# Installs the package into a new virtual environment and runs its tests there.
set -euo pipefail
cd "$(dirname "$0")"

run() {
    printf '\n==> %s\n' "$*"
    "$@"
}

environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
run cargo fmt --check
run cargo clippy --locked --release -- -D warnings
run python3 -m venv "$environment"
run "$environment/bin/pip" install --quiet '.[test]'
run "$environment/bin/mypy" --cache-dir "$environment/mypy" python/dualuse
run "$environment/bin/python" -m pytest -q -p no:cacheprovider
# The examples in the documentation of the functions.
run "$environment/bin/python" -m pytest -q -p no:cacheprovider --doctest-modules --pyargs dualuse
run "$environment/bin/python" bench.py 100000 200
