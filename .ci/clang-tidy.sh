#!/usr/bin/env bash
# Runs clang-tidy over the sources of the native build, several at a time. A file that passed is not looked at again
# until it, a header, the compile commands or the checks change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stamps=build/clang-tidy
mkdir -p "$stamps"
# Any header may matter to any source; one sum for all of them keeps this simple.
common=$({
    clang-tidy-14 --version
    cat .clang-tidy CMakePresets.json CMakeLists.txt cmake/*.cmake
    find src -name '*.h' -o -name CMakeLists.txt | sort | xargs cat
} | sha256sum | cut -d ' ' -f 1)

# Only what the native build compiles: src/web includes Emscripten's headers.
find src -name '*.cpp' -not -path 'src/web/*' | sort | while read -r file; do
    sum=$({ echo "$common" "$file" && cat "$file"; } | sha256sum | cut -d ' ' -f 1)
    [[ -e $stamps/$sum ]] || printf '%s\0%s\0' "$file" "$stamps/$sum"
done | xargs -0 -r -n 2 -P "$(nproc)" bash -c 'clang-tidy-14 --quiet -p build/native "$1" 2>/dev/null && touch "$2"' tidy
