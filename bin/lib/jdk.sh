# Finds a JDK 25 or newer, whatever the default java is, and sets JAVA_HOME to it. To be sourced.

jdk_version() { # folder -> its feature version, or nothing
    [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
    local candidate version best='' best_version=0
    local on_path
    on_path=$(command -v javac 2>/dev/null || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
        [ -n "$candidate" ] && [ -d "$candidate" ] || continue
        version=$(jdk_version "$candidate" || true)
        [ -n "$version" ] && [ "$version" -ge 25 ] || continue
        if [ "$best_version" -eq 0 ] || [ "$version" -lt "$best_version" ]; then
            best=$candidate best_version=$version
        fi
    done
    if [ -z "$best" ]; then
        echo "Evenhand needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or below /usr/lib/jvm." >&2
        echo "Install one, for example Temurin 25 (package temurin-25-jdk), and try again. It may stand beside an older java." >&2
        exit 1
    fi
    export JAVA_HOME=$best
}
