#!/usr/bin/env bash
# Runs the fuzzers that `cmake --build --preset fuzz` made, one after the other, from the broken and the good files of
# the repository on: tests/fuzz/run.sh SECONDS [NAME…]. What they find grows in build/fuzz/corpus, crashes lie in
# build/fuzz/crashes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?how many seconds for each fuzzer}
shift
names=("$@")
((${#names[@]} > 0)) || names=(question_set answers answers_csv share_link)

mkdir -p build/fuzz/crashes
failed=0
for name in "${names[@]}"; do
    corpus=build/fuzz/corpus/$name
    seeds=build/fuzz/seeds/$name
    rm -rf "$seeds"
    mkdir -p "$corpus" "$seeds"
    options=(-max_len=12000 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1)
    case $name in
    question_set)
        cp tests/bad/*.json tests/lint/*.json tests/formats/allotments.json "$seeds"
        options+=(-dict=tests/fuzz/json.dict)
        ;;
    answers)
        cp tests/bad/*.answers.json tests/bad/*.municipalities.json tests/bad/*.messages.json tests/formats/towns.json "$seeds"
        options+=(-dict=tests/fuzz/json.dict)
        ;;
    answers_csv) cp tests/fuzz/seeds/*.csv "$seeds" ;;
    share_link) cp tests/fuzz/seeds/*.link "$seeds" ;;
    esac
    log=build/fuzz/$name.log
    if build/fuzz/fuzz_"$name" "${options[@]}" -max_total_time="$seconds" -runs="${RUNS:--1}" \
        -artifact_prefix=build/fuzz/crashes/"$name"- "$corpus" "$seeds" >"$log" 2>&1; then
        echo "$name: $(grep -o 'number_of_executed_units: *[0-9]*' "$log" | grep -o '[0-9]*$') inputs, no fault"
    else
        tail -n 60 "$log"
        echo "$name: a fault; the input is in build/fuzz/crashes"
        failed=1
    fi
done
exit $failed
