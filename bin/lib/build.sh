# Builds the command if it is missing or older than its sources. To be sourced, with $home set and JAVA_HOME found.

built=$home/cli/target/built

need() { # command, what to install
    command -v "$1" >/dev/null 2>&1 && return
    echo "Evenhand is built with $1, which is not installed. Install it ($2) and try again." >&2
    exit 1
}

build_if_needed() {
    if [ -e "$built" ] && [ -z "$(find "$home"/{vocabulary,engine,packs,planning,app,cli}/{src,pom.xml} "$home/pom.xml" -newer "$built" -print -quit 2>/dev/null)" ]; then
        return
    fi
    need mvn "apt-get install maven"
    need npm "apt-get install nodejs npm"
    echo "Building Evenhand. The first time takes some minutes, because its libraries are fetched." >&2
    (cd "$home" && MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}" \
        mvn --quiet --batch-mode -DskipTests -Dspotless.check.skip package -pl cli -am) >&2 || exit 1
    touch "$built"
}

# Spark is no part of the product; it is fetched and built only where a sweep is asked for.
build_sweep_if_needed() {
    local swept=$home/spark/target/built
    if [ -e "$swept" ] && [ -z "$(find "$home"/{vocabulary,engine,packs,planning,spark}/{src,pom.xml} "$home/pom.xml" -newer "$swept" -print -quit 2>/dev/null)" ]; then
        return
    fi
    need mvn "apt-get install maven"
    echo "Building the sweeps. The first time takes some minutes, because Apache Spark is fetched (160 MB)." >&2
    (cd "$home" && MAVEN_OPTS="${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}" \
        mvn --quiet --batch-mode -DskipTests -Dspotless.check.skip package -pl spark -am) >&2 || exit 1
    touch "$swept"
}
