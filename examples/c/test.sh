#!/usr/bin/env bash
# Builds the C library, its tests in Rust, and a program in C, once more with the address sanitizer where gcc has it.
set -euo pipefail
cd "$(dirname "$0")"

run() {
    printf '\n==> %s\n' "$*"
    "$@"
}

run cargo fmt --check
run cargo test --locked --release
run cargo build --locked --release
target=${CARGO_TARGET_DIR:-target}/release
program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
flags=(-std=c11 -D_XOPEN_SOURCE=700 -Wall -Wextra -Werror -O1 -g -I include tests/test.c -pthread)
libraries=(-L "$target" -ldualuse_c -Wl,-rpath,"$(realpath "$target")")
run gcc "${flags[@]}" -o "$program/test" "${libraries[@]}"
run "$program/test"
# The static library, for programs that are to be one file.
run gcc "${flags[@]}" -o "$program/static" "$target/libdualuse_c.a" -lm -ldl
run "$program/static"
# C++ reads the same header.
run g++ -x c++ -std=c++17 -Wall -Wextra -Werror -fsyntax-only include/dualuse.h
if echo 'int main(void) { return 0; }' | gcc -x c -fsanitize=address,undefined -o "$program/probe" - 2>/dev/null && "$program/probe"; then
    run gcc -fsanitize=address,undefined "${flags[@]}" -o "$program/checked" "${libraries[@]}"
    run "$program/checked"
else
    printf '\n==> gcc has no address sanitizer here: not checked with it\n'
fi
