# Shared by ./run and ./test: brings in what the build needs, does nothing when it is all there, and builds.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
# A second clone finds what the first has compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
# Where Debian's Emscripten finds its JavaScript parts when node itself is not Debian's.
export NODE_PATH=${NODE_PATH:-/usr/share/nodejs}
# Debian's Emscripten asks for "python3" by name; where a version manager's shim answers, each compilation spends 0.6 s
# of processor time more before the compiler begins (0.85 s beside 0.25 s).
[[ ! -x /usr/bin/python3 ]] || export EMSDK_PYTHON=${EMSDK_PYTHON:-/usr/bin/python3}

imgui_version=1.92.2b

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Runs a command and shows what it prints only if it fails.
quietly() {
    local log=build/set-up.log
    mkdir -p build
    if ! "$@" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        stop "This failed: $*"
    fi
}

# ---- Debian packages -------------------------------------------------------------------------------------------------

# Packages for the web build; what the tests need on top of it. Each with a command or a file that tells that it is
# there, so that tools installed in another way count too.
build_packages=(
    ca-certificates:/etc/ssl/certs/ca-certificates.crt
    ccache:ccache
    cmake:cmake
    emscripten:emcc
    ninja-build:ninja
    nlohmann-json3-dev:/usr/include/nlohmann/json.hpp
    nodejs:node
    npm:npm
    xz-utils:xz
)
test_packages=(
    chromium:chromium
    chromium-headless-shell:chromium-headless-shell
    clang-format-14:clang-format-14
    clang-tidy-14:clang-tidy-14
    doctest-dev:/usr/include/doctest/doctest.h
    g++:g++
)

# What the fuzzers are built with.
fuzz_packages=(
    clang-14:clang++-14
    libclang-rt-14-dev:/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a
)

# Further browser engines, driven as Chromium is; both want a screen.
engine_packages=(
    firefox-esr:firefox-esr
    webkit2gtk-driver:WebKitWebDriver
    xvfb:Xvfb
)

install_packages() {
    [[ $install == yes ]] || return 0
    local missing=() entry sign
    for entry in "$@"; do
        sign=${entry#*:}
        if [[ $sign == /* ]]; then
            [[ -e $sign ]] || missing+=("${entry%%:*}")
        else
            command -v "$sign" >/dev/null || missing+=("${entry%%:*}")
        fi
    done
    if ((${#missing[@]} > 0)); then
        command -v apt-get >/dev/null ||
            stop "Missing: ${missing[*]} (names of Debian packages)." \
                "Install them in your system's own way, then start this again with --no-install."
        ((EUID == 0)) ||
            stop "Missing Debian packages. Install them as root and start this again:" \
                "    sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
        say "Installing Debian packages: ${missing[*]}"
        export DEBIAN_FRONTEND=noninteractive
        quietly apt-get -q update
        quietly apt-get -q install -y --no-install-recommends "${missing[@]}"
    fi
}

# What can be done without: each that cannot be had is named, and the tests that want it say why they are skipped.
try_packages() {
    local entry
    (install_packages "$@") && return
    for entry in "$@"; do
        (install_packages "$entry") || echo "Going on without ${entry%%:*}."
    done
}

# ---- Dear ImGui ------------------------------------------------------------------------------------------------------

# Addresses of the archives that this machine gets its own release from, known Debian mirrors first.
debian_archives() {
    local codename
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-sid}")
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
        awk -v codename="$codename" '
            $3 == "main" && ($2 == codename || $2 ~ /^(stable|testing|unstable|sid)$/) && !seen[$1]++ {
                print ($4 == "Debian" ? 1 : 2), $1
            }' | sort -n -s -k 1,1 | cut -d ' ' -f 2
}

# Debian's newest releases have the Dear ImGui that we want, as source. A private apt configuration fetches it, and
# checks its signature, without a change to the system's own lists.
fetch_imgui_from_debian() {
    local archive=$1 release=$2 folder=$root/build/imgui-download
    mkdir -p "$folder"/{lists/partial,cache/archives/partial,source}
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive $release main" >"$folder/sources.list"
    local apt=(-q
        -o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache"
        -o APT::Get::List-Cleanup=0 -o "APT::Sandbox::User=$(id -un)")
    apt-get "${apt[@]}" update </dev/null >"$folder/log" || return 1

    local versions version
    versions=$(apt-cache "${apt[@]}" showsrc --only-source imgui | sed -n 's/^Version: //p' | sort -V)
    version=$(grep -E "^${imgui_version//./\\.}([+-]|$)" <<<"$versions" | tail -n 1) ||
        version=$(grep -E '^1\.9[2-9]' <<<"$versions" | tail -n 1) || return 1
    [[ $version == "$imgui_version"* ]] ||
        echo "warning: Dear ImGui $imgui_version is no longer in Debian's archive; taking $version instead" >&2
    (cd "$folder/source" && apt-get "${apt[@]}" source --download-only "imgui=$version" </dev/null) >>"$folder/log" || return 1

    rm -rf "$root/build/imgui"
    mkdir -p "$root/build/imgui"
    tar -xf "$folder"/source/imgui_*.orig.tar.* -C "$root/build/imgui" --strip-components=1 || return 1
    rm -rf "$folder"
}

# Leaves in imgui_options what CMake is to be told; nothing lets CMake fetch the sources from their home.
fetch_imgui() {
    imgui_options=()
    if [[ -n ${FETCHCONTENT_SOURCE_DIR_IMGUI:-} ]]; then
        imgui_options=("-DFETCHCONTENT_SOURCE_DIR_IMGUI=$FETCHCONTENT_SOURCE_DIR_IMGUI")
        return
    fi
    if [[ $(cat build/imgui/.wanted 2>/dev/null) != "$imgui_version" ]]; then
        if [[ $install == no ]] || ! command -v apt-get >/dev/null; then
            return
        fi
        say "Fetching the sources of Dear ImGui $imgui_version"
        local archive release
        for archive in $(debian_archives); do
            for release in sid testing; do
                if fetch_imgui_from_debian "$archive" "$release"; then
                    echo "$imgui_version" >build/imgui/.wanted
                    break 2
                fi
            done
        done
        [[ -f build/imgui/.wanted ]] || return 0
    fi
    imgui_options=("-DFETCHCONTENT_SOURCE_DIR_IMGUI=$root/build/imgui")
}

# ---- npm packages ----------------------------------------------------------------------------------------------------

install_npm_packages() {
    local version
    version=$(node --version)
    (($(cut -d . -f 1 <<<"${version#v}") >= 18)) || stop "Node.js 18 or newer is needed; this one is $version."
    npm_packages_are_here && return
    [[ $install == yes ]] || stop "The npm packages are missing or old. Install them with: npm ci"
    say "Installing npm packages"
    quietly npm ci
}

# npm notes what it has installed, whoever asked it to.
npm_packages_are_here() {
    node 2>/dev/null -e '
        const packages = (file) => JSON.parse(require("fs").readFileSync(file, "utf8")).packages;
        const [wanted, here] = ["package-lock.json", "node_modules/.package-lock.json"].map(packages);
        const isHere = ([name, { version, optional }]) => !name || optional || here[name]?.version === version;
        process.exit(Object.entries(wanted).every(isHere) ? 0 : 1);'
}

# Everything, in order. $install is "yes" or "no"; the arguments are the packages that are wanted.
set_up() {
    install_packages "$@"
    fetch_imgui
    install_npm_packages
}

# ---- Builds ----------------------------------------------------------------------------------------------------------

# The preset's name, then options for the build.
build_preset() {
    local preset=$1 log=build/configure-$1.log
    shift
    mkdir -p build
    # Configuring tells nothing that one wants to read, unless it fails.
    if ! cmake --preset "$preset" "${imgui_options[@]}" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    cmake --build --preset "$preset" "$@"
}

build_site() {
    node web/tools/fonts.mjs && build_preset web && node web/tools/build.mjs && node web/tools/wordpress.mjs && node web/tools/package.mjs
}
