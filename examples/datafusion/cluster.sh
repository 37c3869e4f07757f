#!/usr/bin/env bash
# A scheduler and two executors as processes of this machine, and one question: `cluster.sh ROWS`. Checks that the cluster says
# what one process says.
set -euo pipefail
cd "$(dirname "$0")"

rows=${1:-200000}
program=$(realpath "${CARGO_TARGET_DIR:-target}/release/dualuse-datafusion")
folder=$(mktemp -d)
started=()
end() {
    kill "${started[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
start() {
    local log=$1
    shift
    "$program" "$@" >"$folder/$log.log" 2>&1 &
    started+=($!)
}

mkdir "$folder/first" "$folder/second"
start scheduler scheduler 50160
sleep 2
start first executor 50160 50170 "$folder/first"
start second executor 50160 50180 "$folder/second"
sleep 4
# Two files, so that each executor has its own part.
mkdir "$folder/rows"
"$program" generate "$((rows / 2))" "$folder/rows/first.parquet"
"$program" generate "$((rows / 2))" "$folder/rows/second.parquet"
sql="SELECT dualuse_tier(hs) AS tier, dualuse_outcome(NULL, hs) AS outcome, count(*) AS rows, sum(value) AS value FROM rows GROUP BY 1, 2 ORDER BY 3 DESC, 1"
timeout 300 "$program" ask 50160 "$folder/rows/" "$sql" | tee "$folder/cluster.txt"
"$program" query "$folder/rows/" "$sql" >"$folder/one.txt"
for executor in first second; do
    wrote=$(find "$folder/$executor" -name '*.arrow' | wc -l)
    printf 'the %s executor wrote %s files of partitions\n' "$executor" "$wrote"
done
diff <(grep '^[|+]' "$folder/cluster.txt") <(grep '^[|+]' "$folder/one.txt")
printf 'the cluster says what one process says\n'
